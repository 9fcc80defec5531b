package io.holdfast.dashboard.matrix;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix is narrowed to.
 *
 * @param column how many controls come before the first that is shown
 */
record MatrixFilters(
        @Nullable String declaration,
        @Nullable String section,
        @Nullable String kind,
        @Nullable String label,
        int column,
        @Nullable String cursor) {

    private static final int ROWS = 50;

    Map<String, String> upstream() {
        return Query.limit(ROWS)
                .and("declaration", declaration)
                .and("section", section)
                .and("kind", kind)
                .and("label", label)
                .and("cursor", cursor)
                .parameters();
    }

    Address address() {
        return Address.of("matrix")
                .with("declaration", declaration)
                .with("section", section)
                .with("kind", kind)
                .with("label", label);
    }

    /** The same rows and columns. */
    Address here() {
        return address().with("column", column == 0 ? null : column).with("cursor", cursor);
    }

    public Address start() {
        return address();
    }

    public boolean any() {
        return declaration != null || section != null || kind != null || label != null;
    }
}
