package io.holdfast.control.check;

import io.holdfast.control.catalog.SourceLocation;

/**
 * An expectation that was not met.
 *
 * @param file relative to the catalog
 * @param line of the expectation
 * @param test the test's name
 * @param step from 1
 * @param reason what was expected, and what is
 */
public record Failure(String file, int line, String test, int step, String reason) {

    static Failure at(SourceLocation location, ControlTest test, Step step, String reason) {
        return new Failure(location.file(), location.line(), test.name(), step.number(), reason);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": '" + test + "', step " + step + ": " + reason;
    }
}
