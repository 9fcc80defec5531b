package io.holdfast.control.assess;

import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules by what makes them run, looked up once per piece of evidence. */
final class RuleIndex {

    private final Map<String, CompiledRule> byId = new HashMap<>();
    private final Map<String, List<CompiledRule>> byEvidenceKind = new HashMap<>();
    private final Map<String, List<CompiledRule>> byAssetKind = new HashMap<>();
    private final Map<String, Map<String, CompiledRule>> wheresByKind = new HashMap<>();

    RuleIndex(CompiledCatalog catalog) {
        for (var rule : catalog.rules()) {
            var evidenceKind = rule.control().evidence().kind();
            byId.put(rule.control().id(), rule);
            byEvidenceKind
                    .computeIfAbsent(evidenceKind, kind -> new ArrayList<>())
                    .add(rule);
            byAssetKind
                    .computeIfAbsent(rule.control().population().kind(), kind -> new ArrayList<>())
                    .add(rule);
            wheresByKind
                    .computeIfAbsent(evidenceKind, kind -> new LinkedHashMap<>())
                    .putIfAbsent(Retention.whereOf(rule), rule);
        }
    }

    Optional<CompiledRule> byId(String controlId) {
        return Optional.ofNullable(byId.get(controlId));
    }

    List<CompiledRule> forEvidence(String kind) {
        return byEvidenceKind.getOrDefault(kind, List.of());
    }

    List<CompiledRule> forAssets(String kind) {
        return byAssetKind.getOrDefault(kind, List.of());
    }

    /** The distinct {@code where} expressions over a kind of evidence, each with a rule that can decide it. */
    Map<String, CompiledRule> wheres(String kind) {
        return wheresByKind.getOrDefault(kind, Map.of());
    }
}
