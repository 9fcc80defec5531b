package io.holdfast.control.view;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Of what, and over which period; the last 90 days without one.
 *
 * @param of {@code controls}, unless it is {@code measures}
 */
record EffectivenessFilter(
        @RestQuery @Nullable String of,
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to) {

    /** 400 for anything but controls and measures. */
    boolean isOfMeasures() {
        return switch (of) {
            case null -> false;
            case "controls" -> false;
            case "measures" -> true;
            default ->
                throw Problems.badRequest(
                        "unknown value of a filter",
                        new Violation("of", "'" + of + "' is neither controls nor measures"));
        };
    }
}
