package io.holdfast.control.assess;

import static io.holdfast.control.assess.Judgement.unchanged;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Judges one subject under one catalog. Each method is one of the things that may happen to a subject, and gives its new
 * state with the transitions that follow from it. The same things in the same order give the same transitions.
 */
public final class SubjectJudge {

    /** What came due first is told first, and what came due together in the order of the controls. */
    private static final Comparator<Held> BY_DEADLINE = Comparator.comparing(
                    Held::deadline, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Held::controlId);

    private final RuleIndex rules;
    private final ControlExemptions wide;

    /** A judge who knows no exceptions for whole controls. */
    public SubjectJudge(CompiledCatalog catalog) {
        this(new RuleIndex(catalog), ControlExemptions.NONE);
    }

    private SubjectJudge(RuleIndex rules, ControlExemptions wide) {
        this.rules = rules;
        this.wide = wide;
    }

    /** A judge by the same catalog under other exceptions for whole controls; what changes shows in the next sweep. */
    public SubjectJudge under(ControlExemptions granted) {
        return new SubjectJudge(rules, granted);
    }

    /**
     * Evidence arrived. The same once more changes nothing; older evidence than what decides counts in windows and moves
     * nothing else.
     */
    public Judgement evidence(SubjectState state, Evidence arrived, Instant asOf) {
        var asset = state.seenAs();
        var kept = Retention.admit(state.evidence(), arrived, rules.wheres(arrived.kind()), asset);
        var windows = Windows.admit(state.windows(), arrived, rules, asset, asOf);
        var isLatest = kept != state.evidence();
        if (!isLatest && windows == state.windows()) {
            return unchanged(state);
        }
        var concerned = isLatest ? rules.forEvidence(arrived.kind()) : rules.aiming(arrived.kind());
        return judge(state.withEvidence(kept, windows, rules.keeping()), concerned, Cause.EVIDENCE, asOf);
    }

    /** The asset came, changed or was retired. News that is older than what is known changes nothing. */
    public Judgement asset(SubjectState state, Asset newest, Instant asOf) {
        var known = state.asset();
        if (known != null && (newest.version() < known.version() || newest.equals(known))) {
            return unchanged(state);
        }
        var resettled = Retention.resettle(state.evidence(), rules::wheres, newest);
        var concerned = rules.concerning(newest.kind(), state);
        var next = state.withAsset(newest).withEvidence(resettled, Windows.unread(state.windows()), rules.keeping());
        return judge(next, concerned, Cause.ASSET, asOf);
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
            if (!each.id().equals(news.id()) && (each.isInForce(asOf) || stillCovers(each, state))) {
                exemptions.add(each);
            }
        }
        if (news.isInForce(asOf)) {
            exemptions.add(news);
        }
        var concerned = rules.byId(news.controlId()).map(List::of).orElse(List.of());
        return judge(state.withExemptions(List.copyOf(exemptions)), concerned, Cause.EXCEPTION, asOf);
    }

    /** It ended, and nobody has noticed yet: when it did is still to be told. */
    private static boolean stillCovers(Exemption ended, SubjectState state) {
        return state.heldFor(ended.controlId()).shown() == Status.EXEMPT;
    }

    /** A deadline may have come due. */
    public Judgement deadline(SubjectState state, Instant asOf) {
        var due = state.held().values().stream()
                .filter(held -> held.applies() && held.isDue(asOf))
                .sorted(BY_DEADLINE)
                .flatMap(held -> rules.byId(held.controlId()).stream())
                .toList();
        if (due.isEmpty()) {
            return unchanged(state);
        }
        var round = new Round(state, wide, asOf);
        due.forEach(rule -> round.judge(rule, Cause.DEADLINE));
        // What left a window is let go only now: it tells when it left.
        var judged = round.outcome(true);
        var rest = judged.state().withWindows(Windows.without(state.windows(), asOf));
        return new Judgement(rest, true, judged.transitions());
    }

    /** Another catalog, or exceptions for whole controls, may have come into force since the subject was judged last. */
    public Judgement sweep(SubjectState state, Instant asOf) {
        return new Sweeping(rules, wide).sweep(state, asOf);
    }

    private Judgement judge(SubjectState state, Iterable<CompiledRule> concerned, Cause cause, Instant asOf) {
        var round = new Round(state, wide, asOf);
        if (state.asset() != null) {
            concerned.forEach(rule -> round.judge(rule, cause));
        }
        return round.outcome(true);
    }
}
