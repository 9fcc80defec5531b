package io.holdfast.control.assess;

import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules by what makes them run, looked up once per piece of evidence. */
final class RuleIndex {

    private static final Comparator<CompiledRule> BY_ID =
            Comparator.comparing(rule -> rule.control().id());

    private final Map<String, CompiledRule> byId = new HashMap<>();
    private final Map<String, List<CompiledRule>> byEvidenceKind = new HashMap<>();
    private final Map<String, List<CompiledRule>> byAssetKind = new HashMap<>();
    private final Map<String, Map<String, CompiledRule>> wheresByKind = new HashMap<>();
    private final Map<String, Aims> aimsByKind = new HashMap<>();
    private final long keeping;

    RuleIndex(CompiledCatalog catalog) {
        catalog.rules().stream().sorted(BY_ID).forEach(this::add);
        keeping = hash();
    }

    private void add(CompiledRule rule) {
        var control = rule.control();
        var evidenceKind = control.evidence().kind();
        byId.put(control.id(), rule);
        byEvidenceKind.computeIfAbsent(evidenceKind, kind -> new ArrayList<>()).add(rule);
        byAssetKind
                .computeIfAbsent(control.population().kind(), kind -> new ArrayList<>())
                .add(rule);
        wheresByKind
                .computeIfAbsent(evidenceKind, kind -> new LinkedHashMap<>())
                .putIfAbsent(Retention.whereOf(rule), rule);
        if (control.objective() != null) {
            aimsByKind.merge(evidenceKind, Aims.of(rule, control.objective()), Aims::and);
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

    /**
     * Those whose population is made of this kind of asset and those that apply to the subject by now. In the order of
     * the controls, so that the same things happening give the same transitions in the same order.
     */
    Collection<CompiledRule> concerning(String assetKind, SubjectState state) {
        var ofKind = forAssets(assetKind);
        var others = state.held().values().stream()
                .filter(Held::applies)
                .flatMap(held -> byId(held.controlId()).stream())
                .filter(rule -> !rule.control().population().kind().equals(assetKind))
                .toList();
        if (others.isEmpty()) {
            return ofKind;
        }
        // The asset was of another kind, or the control is about another one now.
        var concerning = new TreeSet<>(BY_ID);
        concerning.addAll(ofKind);
        concerning.addAll(others);
        return concerning;
    }

    /** The distinct {@code where} expressions over a kind of evidence, each with a rule that can decide it. */
    Map<String, CompiledRule> wheres(String kind) {
        return wheresByKind.getOrDefault(kind, Map.of());
    }

    /** The objectives over a kind of evidence; null when there are none. */
    @Nullable
    Aims aims(String kind) {
        return aimsByKind.get(kind);
    }

    List<CompiledRule> aiming(String kind) {
        var aims = aims(kind);
        return aims == null ? List.of() : aims.rules();
    }

    /** Names which evidence these rules keep: catalogs with the same value keep the same. */
    long keeping() {
        return keeping;
    }

    private long hash() {
        var kept = new TreeMap<String, Object>();
        wheresByKind.forEach((kind, wheres) -> kept.put("where " + kind, new TreeSet<>(wheres.keySet())));
        aimsByKind.forEach((kind, aims) -> kept.put("over " + kind, aims.over()));
        return UUID.nameUUIDFromBytes(kept.toString().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }
}
