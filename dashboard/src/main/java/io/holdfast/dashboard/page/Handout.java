package io.holdfast.dashboard.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page shows, to take elsewhere.
 *
 * @param curl the same by API, with the page's filters
 * @param table where it is downloaded as a table; null when no service offers one
 */
public record Handout(String curl, @Nullable Address table) {

    public @Nullable Address csv() {
        return table == null ? null : table.with("format", "csv");
    }

    public @Nullable Address xlsx() {
        return table == null ? null : table.with("format", "xlsx");
    }
}
