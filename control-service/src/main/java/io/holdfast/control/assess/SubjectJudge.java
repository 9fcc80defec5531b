package io.holdfast.control.assess;

import static io.holdfast.control.assess.Judgement.unchanged;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges one subject under one catalog. Each method is one of the things that may happen to a subject, and gives its new
 * state with the transitions that follow from it. The same things in the same order give the same transitions.
 */
public final class SubjectJudge {

    private final RuleIndex rules;

    public SubjectJudge(CompiledCatalog catalog) {
        this.rules = new RuleIndex(catalog);
    }

    /** Evidence arrived. Older evidence than what decides, and the same once more, changes nothing. */
    public Judgement evidence(SubjectState state, Evidence arrived, Instant asOf) {
        var asset = assetOf(state);
        var kept = Retention.admit(state.evidence(), arrived, rules.wheres(arrived.kind()), asset);
        if (kept == state.evidence()) {
            return unchanged(state);
        }
        return judge(state.withEvidence(kept), rules.forEvidence(arrived.kind()), Cause.EVIDENCE, asOf);
    }

    /** The asset came, changed or was retired. News that is older than what is known changes nothing. */
    public Judgement asset(SubjectState state, Asset newest, Instant asOf) {
        var known = state.asset();
        if (known != null && (newest.version() < known.version() || newest.equals(known))) {
            return unchanged(state);
        }
        var resettled = Retention.resettle(state.evidence(), rules::wheres, newest);
        var concerned = new LinkedHashSet<>(rules.forAssets(newest.kind()));
        concerned.addAll(applying(state));
        return judge(state.withAsset(newest).withEvidence(resettled), concerned, Cause.ASSET, asOf);
    }

    /** Nothing is known of the asset any more, which is as good as retired. */
    public Judgement assetGone(SubjectState state, Instant asOf) {
        var known = state.asset();
        if (known == null) {
            return unchanged(state);
        }
        var gone = new Asset(
                known.uid(),
                known.kind(),
                known.name(),
                known.owner(),
                known.criticality(),
                known.labels(),
                known.population(),
                Asset.State.RETIRED,
                asOf,
                known.version());
        return asset(state, gone, asOf);
    }

    /** An exception was granted or revoked. */
    public Judgement exemption(SubjectState state, Exemption news, Instant asOf) {
        var exemptions = new ArrayList<Exemption>();
        for (var each : state.exemptions()) {
            if (!each.id().equals(news.id()) && each.isInForce(asOf)) {
                exemptions.add(each);
            }
        }
        if (news.isInForce(asOf)) {
            exemptions.add(news);
        }
        var concerned = rules.byId(news.controlId()).map(List::of).orElse(List.of());
        return judge(state.withExemptions(List.copyOf(exemptions)), concerned, Cause.EXCEPTION, asOf);
    }

    /** A deadline may have come due. */
    public Judgement deadline(SubjectState state, Instant asOf) {
        var round = new Round(state, asOf);
        for (var held : state.held().values()) {
            if (held.applies() && held.isDue(asOf)) {
                rules.byId(held.controlId()).ifPresent(rule -> round.judge(rule, Cause.DEADLINE));
            }
        }
        return round.outcome();
    }

    /** Another catalog may have come into force since the subject was judged last. */
    public Judgement sweep(SubjectState state, Instant asOf) {
        var concerned = new LinkedHashSet<CompiledRule>();
        for (var rule : rules.forAssets(assetOf(state).kind())) {
            if (judgedByAnother(rule, state)) {
                concerned.add(rule);
            }
        }
        for (var rule : applying(state)) {
            if (judgedByAnother(rule, state)) {
                concerned.add(rule);
            }
        }
        var removed = removedFromCatalog(state);
        if (concerned.isEmpty() && removed.isEmpty()) {
            return unchanged(state);
        }
        var resettled = Retention.resettle(state.evidence(), rules::wheres, assetOf(state));
        var round = new Round(state.withEvidence(resettled), asOf);
        concerned.forEach(rule -> round.judge(rule, Cause.CATALOG));
        removed.forEach(held -> round.leave(null, held, Cause.CATALOG));
        return round.outcome();
    }

    private Judgement judge(SubjectState state, Iterable<CompiledRule> concerned, Cause cause, Instant asOf) {
        var round = new Round(state, asOf);
        if (state.asset() != null) {
            concerned.forEach(rule -> round.judge(rule, cause));
        }
        return round.changed();
    }

    private Set<CompiledRule> applying(SubjectState state) {
        var applying = new LinkedHashSet<CompiledRule>();
        for (var held : state.held().values()) {
            if (held.applies()) {
                rules.byId(held.controlId()).ifPresent(applying::add);
            }
        }
        return applying;
    }

    private List<Held> removedFromCatalog(SubjectState state) {
        return state.held().values().stream()
                .filter(held -> held.applies() && rules.byId(held.controlId()).isEmpty())
                .toList();
    }

    private static boolean judgedByAnother(CompiledRule rule, SubjectState state) {
        return !state.heldFor(rule.control().id())
                .version()
                .equals(rule.control().version());
    }

    /** A subject that nobody has named is judged by nothing, but its evidence has to be kept by some asset's eyes. */
    private static Asset assetOf(SubjectState state) {
        var known = state.asset();
        return known != null
                ? known
                : new Asset(
                        state.subject(),
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
}
