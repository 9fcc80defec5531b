package io.holdfast.control.view;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which controls and subjects a matrix shows.
 *
 * @param kind of asset; without it the first that the chosen controls cover
 * @param control one or several by id, with commas
 * @param subject one asset
 * @param label as {@code name=value}
 */
record MatrixFilter(
        @RestQuery @Nullable String kind,
        @RestQuery @Nullable String declaration,
        @RestQuery @Nullable String section,
        @RestQuery @Nullable String control,
        @RestQuery @Nullable String subject,
        @RestQuery @Nullable String label) {

    /** Those of the controls that are asked for. */
    List<String> among(List<String> controls) {
        return control == null
                ? controls
                : List.of(control.split(",", -1)).stream()
                        .filter(controls::contains)
                        .toList();
    }

    /** 400 when it has no name. */
    Matrix.@Nullable Label wanted() {
        if (label == null) {
            return null;
        }
        var split = label.indexOf('=');
        if (split < 1) {
            throw Problems.badRequest("unknown value of a filter", new Violation("label", "write name=value"));
        }
        return new Matrix.Label(label.substring(0, split), label.substring(split + 1));
    }
}
