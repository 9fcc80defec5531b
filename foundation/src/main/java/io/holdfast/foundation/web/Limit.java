package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items a page may have: 100 unless asked otherwise, 1 to 1000. */
public final class Limit {

    public static final int DEFAULT = 100;
    public static final int MAX = 1000;

    static final String PARAMETER = "limit";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    private Limit() {}

    /** @param given the values of the parameter; null when there is none */
    static void refuseUnreadable(@Nullable List<String> given) {
        if (given != null
                && !given.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            throw Problems.badRequest("not a number", new Violation(PARAMETER, "1 to " + MAX));
        }
    }

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw Problems.badRequest("limit out of range", new Violation(PARAMETER, "1 to " + MAX));
        }
        return asked;
    }
}
