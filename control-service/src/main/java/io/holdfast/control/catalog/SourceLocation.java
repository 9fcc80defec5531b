package io.holdfast.control.catalog;

/**
 * Where in the catalog something is written.
 *
 * @param file relative to the catalog directory, with forward slashes
 * @param line from 1
 * @param column from 1
 */
public record SourceLocation(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
