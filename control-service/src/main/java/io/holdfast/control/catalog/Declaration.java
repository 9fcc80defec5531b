package io.holdfast.control.catalog;

import java.util.List;

/**
 * One document in which an organisation declares its measures.
 *
 * @param document the document's name, version or date, and where it can be read
 * @param language the language of the measures' texts (BCP 47), e.g. {@code en}
 */
public record Declaration(
        String id, String title, String document, String language, List<Measure> measures, SourceLocation location) {

    public Declaration {
        measures = List.copyOf(measures);
    }

    Declaration withMeasures(List<Measure> others) {
        return new Declaration(id, title, document, language, others, location);
    }
}
