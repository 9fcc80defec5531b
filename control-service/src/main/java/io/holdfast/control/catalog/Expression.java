package io.holdfast.control.catalog;

/**
 * A CEL expression as it is written in the catalog.
 *
 * @param location where its text begins
 * @param lineByLine whether each of its lines is a line of the file; not so when YAML folded lines together
 */
public record Expression(String text, SourceLocation location, boolean lineByLine) {

    /** An expression of which only the beginning is known to lie in the file. */
    public Expression(String text, SourceLocation location) {
        this(text, location, false);
    }

    /**
     * An error at a place of the expression, located in the file as exactly as can be told.
     *
     * @param line the line within the text, from 1
     * @param column the column within that line, from 0
     */
    public CatalogError errorAt(int line, int column, String reason) {
        if (!lineByLine || line < 1) {
            return CatalogError.at(location, reason);
        }
        var beyondFirst = line - 1;
        var known = beyondFirst == 0 && !text.contains("\n") ? Integer.valueOf(location.column() + column) : null;
        return new CatalogError(location.file(), location.line() + beyondFirst, known, reason);
    }
}
