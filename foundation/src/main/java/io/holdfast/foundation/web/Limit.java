package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import org.jspecify.annotations.Nullable;

/** How many items a page may have: 100 unless asked otherwise, 1 to 1000. */
public final class Limit {

    public static final int DEFAULT = 100;
    public static final int MAX = 1000;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw Problems.badRequest("limit out of range", new Violation("limit", "1 to " + MAX));
        }
        return asked;
    }
}
