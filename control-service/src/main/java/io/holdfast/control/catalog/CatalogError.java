package io.holdfast.control.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One reason for which a catalog is refused.
 *
 * @param file relative to the catalog directory
 * @param line from 1
 * @param column from 1; null when only the line is known
 * @param reason one sentence that says what is wrong and, where it can, what would be right
 */
public record CatalogError(String file, int line, @Nullable Integer column, String reason) {

    public static CatalogError at(SourceLocation location, String reason) {
        return new CatalogError(location.file(), location.line(), location.column(), reason);
    }

    @Override
    public String toString() {
        return file + ":" + line + (column == null ? "" : ":" + column) + ": " + reason;
    }
}
