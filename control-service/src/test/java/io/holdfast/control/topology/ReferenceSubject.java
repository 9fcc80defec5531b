package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.catalog.Objective;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Relevance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the reference remembers of a subject: what arrived, and what was said last about each control. */
final class ReferenceSubject {

    /** What was said last about one control. */
    static final class Track {
        String version = "";
        List<Exemption> wide = List.of();

        @Nullable
        Status shown;

        @Nullable
        Status underlying;

        long sequence;

        @Nullable
        Instant worseSince;

        boolean dueSoon;

        @Nullable
        Instant deadline;
    }

    private static final int CONTRADICTIONS = 4;

    final String uid;
    final Map<String, Track> tracks = new TreeMap<>();
    final Map<String, Exemption> exemptions = new HashMap<>();
    final Map<String, List<EvidenceEvent>> samples = new HashMap<>();
    CompiledCatalog rules;

    @Nullable
    Asset asset;

    boolean swept = true;
    private List<EvidenceEvent> arrived = new ArrayList<>();

    ReferenceSubject(String uid, CompiledCatalog rules) {
        this.uid = uid;
        this.rules = rules;
    }

    Track track(String controlId) {
        return tracks.computeIfAbsent(controlId, id -> new Track());
    }

    /** Who judges by a subject that nobody has named sees an asset of no kind. */
    Asset seenAs() {
        return asset != null
                ? asset
                : new Asset(
                        uid,
                        Asset.UNKNOWN_KIND,
                        null,
                        null,
                        Asset.Criticality.LOW,
                        Map.of(),
                        null,
                        Asset.State.DISCOVERED,
                        Instant.EPOCH,
                        0);
    }

    /** Whether it makes the evidence of any rule another one; late evidence still may count in a window. */
    boolean arrives(EvidenceEvent event) {
        if (arrived.stream().anyMatch(each -> isSame(each, event))) {
            return false;
        }
        var before = remembered();
        arrived.add(event);
        return !remembered().equals(before);
    }

    /** Whether it counts in a window. */
    boolean isSampled(EvidenceEvent event, Instant asOf) {
        var over = widest(event.type());
        var known = samples.computeIfAbsent(event.type(), kind -> new ArrayList<>());
        if (over == null
                || !event.time().plus(over).isAfter(asOf)
                || known.stream().anyMatch(each -> isSame(each, event))) {
            return false;
        }
        leave(known, over, asOf);
        known.add(event);
        known.sort(Comparator.comparing(EvidenceEvent::time)
                .thenComparing(EvidenceEvent::source)
                .thenComparing(EvidenceEvent::id));
        return true;
    }

    /** What left the windows has been judged. */
    void letGo(Instant asOf) {
        samples.forEach((kind, known) -> leave(known, widest(kind), asOf));
    }

    private static void leave(List<EvidenceEvent> known, @Nullable Duration over, Instant asOf) {
        known.removeIf(each -> over == null || !each.time().plus(over).isAfter(asOf));
    }

    /** From now on only what decides for some rule is known; rules and asset are about to change. */
    void forgetWhatDecidesNothing() {
        arrived = new ArrayList<>(remembered());
    }

    void changeRules(CompiledCatalog newer, Instant asOf) {
        forgetWhatDecidesNothing();
        rules = newer;
        samples.keySet().removeIf(kind -> widest(kind) == null);
        for (var event : List.copyOf(arrived)) {
            isSampled(event, asOf);
        }
    }

    /** The latest evidence that counts for the rule; several when they contradict each other about one instant. */
    List<EvidenceEvent> deciding(CompiledRule rule) {
        var where = rule.control().evidence().where() != null;
        return latest(rule.control().evidence().kind(), event -> !where || counts(rule, event));
    }

    private boolean counts(CompiledRule rule, EvidenceEvent event) {
        return !(rule.counts(event, seenAs()) instanceof Relevance.Ignored);
    }

    private List<EvidenceEvent> latest(String kind, java.util.function.Predicate<EvidenceEvent> counted) {
        var latest = new ArrayList<EvidenceEvent>();
        var of = arrived.stream()
                .filter(each -> each.type().equals(kind) && counted.test(each))
                .toList();
        var time = of.stream().map(EvidenceEvent::time).max(Comparator.naturalOrder());
        for (var event : of) {
            if (event.time().equals(time.orElseThrow())
                    && latest.size() < CONTRADICTIONS
                    && latest.stream().noneMatch(each -> each.data().equals(event.data()))) {
                latest.add(event);
            }
        }
        return latest;
    }

    /** What decides for a rule, or would for one that counts everything. In the order of arrival. */
    private List<EvidenceEvent> remembered() {
        Set<EvidenceEvent> deciding = new LinkedHashSet<>();
        arrived.forEach(each -> deciding.addAll(latest(each.type(), any -> true)));
        rules.rules().forEach(rule -> deciding.addAll(deciding(rule)));
        return arrived.stream().filter(deciding::contains).toList();
    }

    private @Nullable Duration widest(String kind) {
        return rules.rulesForEvidence(kind).stream()
                .map(rule -> rule.control().objective())
                .filter(java.util.Objects::nonNull)
                .map(Objective::over)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isSame(EvidenceEvent one, EvidenceEvent other) {
        return one.id().equals(other.id()) && one.source().equals(other.source());
    }
}
