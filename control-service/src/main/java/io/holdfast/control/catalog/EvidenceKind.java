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
 * @param collection who says so
 * @param terms what other standards ({@code ocsf}, {@code oscal}, {@code ecs}) call it, for people
 * @param traps ways in which such evidence misleads; every control over it is tested against each
 * @param schema a JSON Schema (draft 2020-12) of the event's data, as plain maps, lists and scalars
 * @param example data that satisfies the schema
 */
public record EvidenceKind(
        String id,
        String title,
        @Nullable String description,
        @Nullable String subject,
        List<String> sources,
        Collection collection,
        Map<String, List<String>> terms,
        List<Trap> traps,
        Map<String, Object> schema,
        Map<String, Object> example,
        SourceLocation location) {

    /** Whether a tool measures the facts or a person states them. */
    public enum Collection {
        AUTOMATED,
        ATTESTED
    }

    /**
     * A way in which evidence of a kind looks good and is not, or looks bad and is not.
     *
     * @param title the trap in one sentence
     */
    public record Trap(String id, String title) {}

    public EvidenceKind {
        sources = List.copyOf(sources);
        traps = List.copyOf(traps);
    }
}
