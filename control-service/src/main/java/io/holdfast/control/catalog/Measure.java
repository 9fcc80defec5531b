package io.holdfast.control.catalog;

import java.util.List;

/**
 * One promise, in the declaring document's own words.
 *
 * @param id unique over all declarations
 * @param declaration the id of the declaration that it belongs to
 * @param section the document's heading that it stands under
 * @param controls the ids of the controls that show whether it holds; never empty
 */
public record Measure(
        String id,
        String declaration,
        String section,
        Type type,
        String text,
        List<String> controls,
        SourceLocation location) {

    /** Whether technology or people keep the promise. */
    public enum Type {
        TECHNICAL,
        ORGANISATIONAL
    }

    public Measure {
        controls = List.copyOf(controls);
    }
}
