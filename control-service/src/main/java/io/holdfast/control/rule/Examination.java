package io.holdfast.control.rule;

import io.holdfast.control.catalog.EvidenceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether evidence can show anything at all. A kind's schema marks the field that counts what was looked at, and the field
 * in which a tool says why it could not look, with {@code x-holdfast}. Zero items examined is never a pass, and neither is
 * an error.
 */
final class Examination {

    private final List<String> counts;
    private final List<String> errors;

    private Examination(List<String> counts, List<String> errors) {
        this.counts = counts;
        this.errors = errors;
    }

    static Examination of(EvidenceKind kind) {
        return new Examination(marked(kind, "examined"), marked(kind, "error"));
    }

    private static List<String> marked(EvidenceKind kind, String mark) {
        if (!(kind.schema().get("properties") instanceof Map<?, ?> properties)) {
            return List.of();
        }
        return properties.entrySet().stream()
                .filter(each -> each.getValue() instanceof Map<?, ?> field && mark.equals(field.get("x-holdfast")))
                .map(each -> String.valueOf(each.getKey()))
                .toList();
    }

    /** Why the data can't show that anything holds; empty when it can. */
    Optional<Undecided> objection(Map<String, Object> data) {
        for (var field : counts) {
            if (data.get(field) instanceof Number number && number.longValue() == 0) {
                var path = Scope.EVIDENCE + "." + field;
                return Optional.of(new Undecided(path, "nothing was examined: " + path + " is 0"));
            }
        }
        for (var field : errors) {
            if (data.get(field) instanceof String message && !message.isBlank()) {
                var path = Scope.EVIDENCE + "." + field;
                return Optional.of(
                        new Undecided(path, "the tool reported an error: " + path + " is " + Wording.value(message)));
            }
        }
        return Optional.empty();
    }
}
