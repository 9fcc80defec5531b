package io.holdfast.foundation.web;

/** The roles of the suite, as they stand in a token's {@code groups} claim. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    /** A machine that sends evidence, and only its own. */
    public static final String SOURCE = "source";

    private Roles() {}
}
