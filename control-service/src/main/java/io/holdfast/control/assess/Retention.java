package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Relevance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides which evidence is kept: of every kind the latest by its own time, once among all and once among those that
 * each control's condition lets count. Arrival plays no part, so replaying in another order keeps the same.
 */
final class Retention {

    /** Stands for all evidence of a kind, so that a control that comes later finds something to judge. */
    static final String ANY = "";

    /**
     * More contradicting statements about one instant than this come from a broken clock; keeping them all would let one
     * source fill the state.
     */
    private static final int CONTRADICTIONS = 4;

    private Retention() {}

    /**
     * What is kept once {@code arrived} is there too. The same list when it makes no difference: it is a duplicate, or
     * older, or states what is known already.
     *
     * @param wheres the distinct conditions on its kind, each with a rule that can decide it
     */
    static List<Evidence> admit(List<Evidence> kept, Evidence arrived, Map<String, CompiledRule> wheres, Asset asset) {
        for (var each : kept) {
            if (each.isSameEvidence(arrived)) {
                return kept;
            }
        }
        var won = wonBy(arrived, kept, wheres, asset);
        return won.isEmpty() ? kept : admitted(kept, arrived, won);
    }

    /** What is kept under other rules or for another asset, out of what is there. */
    static List<Evidence> resettle(
            List<Evidence> kept, Function<String, Map<String, CompiledRule>> wheresOfKind, Asset asset) {
        List<Evidence> settled = List.of();
        for (var each : kept) {
            settled = admit(settled, each.deciding(Set.of()), wheresOfKind.apply(each.kind()), asset);
        }
        return settled;
    }

    /** The evidence that decides for a rule: the latest, or several that contradict each other about one instant. */
    static List<Evidence> deciding(List<Evidence> kept, CompiledRule rule) {
        var where = whereOf(rule);
        var deciding = new ArrayList<Evidence>(1);
        for (var each : kept) {
            if (each.kind().equals(rule.control().evidence().kind())
                    && each.decides().contains(where)) {
                deciding.add(each);
            }
        }
        return deciding;
    }

    /** Two controls may share what decides for them only if the same words mean the same. */
    static String whereOf(CompiledRule rule) {
        var where = rule.control().evidence().where();
        if (where == null) {
            return ANY;
        }
        return where.text().contains("param")
                ? where.text() + " with " + rule.control().params()
                : where.text();
    }

    private static Set<String> wonBy(
            Evidence arrived, List<Evidence> kept, Map<String, CompiledRule> wheres, Asset asset) {
        var won = new TreeSet<String>();
        if (wins(arrived, ANY, kept)) {
            won.add(ANY);
        }
        for (var where : wheres.entrySet()) {
            if (!where.getKey().equals(ANY)
                    && counts(where.getValue(), arrived, asset)
                    && wins(arrived, where.getKey(), kept)) {
                won.add(where.getKey());
            }
        }
        return won;
    }

    /** Evidence of which it can't be decided whether it counts is not put aside: it shows as inconclusive. */
    private static boolean counts(CompiledRule rule, Evidence evidence, Asset asset) {
        return !(rule.counts(evidence.event(), asset) instanceof Relevance.Ignored);
    }

    private static boolean wins(Evidence arrived, String where, List<Evidence> kept) {
        var contradictions = 0;
        for (var each : kept) {
            if (!each.kind().equals(arrived.kind()) || !each.decides().contains(where)) {
                continue;
            }
            if (each.time().isAfter(arrived.time())) {
                return false;
            }
            if (each.time().equals(arrived.time())) {
                contradictions++;
                if (contradictions >= CONTRADICTIONS || each.statesTheSameAs(arrived)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Evidence> admitted(List<Evidence> kept, Evidence arrived, Set<String> won) {
        var result = new ArrayList<Evidence>(kept.size() + 1);
        for (var each : kept) {
            var remaining = remaining(each, arrived.kind(), arrived.time(), won);
            if (remaining.size() == each.decides().size()) {
                result.add(each);
            } else if (!remaining.isEmpty()) {
                result.add(each.deciding(remaining));
            }
        }
        result.add(arrived.deciding(won));
        return result;
    }

    private static Set<String> remaining(Evidence each, String kind, Instant time, Set<String> won) {
        if (!each.kind().equals(kind) || !each.time().isBefore(time)) {
            return each.decides();
        }
        var remaining = new TreeSet<>(each.decides());
        remaining.removeAll(won);
        return remaining;
    }
}
