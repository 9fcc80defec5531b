package io.holdfast.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a caller may do. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Reads, handles findings, sends evidence. */
    OPERATOR,
    /** Reads, reports included. */
    AUDITOR,
    /** All of it, configuration included. */
    ADMIN,
    /** Sends evidence of its own source, nothing else. */
    SOURCE;

    public static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.group().equals(name)).findFirst();
    }

    public static String names() {
        return Arrays.stream(values()).map(Role::group).collect(Collectors.joining(", "));
    }

    /** As it stands in the token's {@code groups} claim. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
