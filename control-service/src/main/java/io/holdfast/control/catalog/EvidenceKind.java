package io.holdfast.control.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence and what its data may say.
 *
 * @param id the CloudEvents type, e.g. {@code backup.run}
 * @param subject what the evidence is about, in words for people
 * @param sources which tools give such evidence, for people
 * @param schema a JSON Schema (draft 2020-12) of the event's data, as plain maps, lists and scalars
 * @param example data that satisfies the schema
 */
public record EvidenceKind(
        String id,
        String title,
        @Nullable String description,
        @Nullable String subject,
        List<String> sources,
        Map<String, Object> schema,
        Map<String, Object> example,
        SourceLocation location) {

    public EvidenceKind {
        sources = List.copyOf(sources);
    }
}
