package io.holdfast.dashboard.access;

/** The roles of the suite that have something to see here; {@code source} has not. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
