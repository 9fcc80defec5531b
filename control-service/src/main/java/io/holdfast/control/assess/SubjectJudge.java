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
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Judges one subject under one catalog. Each method is one of the things that may happen to a subject, and gives its new
 * state with the transitions that follow from it. The same things in the same order give the same transitions.
 */
public final class SubjectJudge {

    private static final Comparator<CompiledRule> BY_ID =
            Comparator.comparing(rule -> rule.control().id());

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
        var asset = assetOf(state);
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
        var concerned = sorted(rules.forAssets(newest.kind()));
        concerned.addAll(applying(state));
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
        var settlesAnew = !isSettled(state);
        var round = new Round(settlesAnew ? resettled(state, asOf) : state, wide, asOf);
        if (state.asset() != null) {
            var concerned = sorted(rules.forAssets(state.asset().kind()));
            concerned.addAll(applying(state));
            for (var rule : concerned) {
                if (judgedByAnother(rule, state)) {
                    round.judge(rule, Cause.CATALOG);
                } else if (judgedUnderOtherExceptions(rule, state)) {
                    round.judge(rule, Cause.EXCEPTION);
                }
            }
        }
        state.held().values().stream()
                .filter(held -> held.applies() && rules.byId(held.controlId()).isEmpty())
                .sorted(Comparator.comparing(Held::controlId))
                .forEach(held -> round.leave(null, held, Cause.CATALOG));
        return round.outcome(settlesAnew);
    }

    private boolean isSettled(SubjectState state) {
        return state.settledFor() == rules.keeping()
                || (state.evidence().isEmpty() && state.windows().isEmpty());
    }

    /** Rules that keep other evidence than those before choose anew, out of what is still there. */
    private SubjectState resettled(SubjectState state, Instant asOf) {
        var evidence = Retention.resettle(state.evidence(), rules::wheres, assetOf(state));
        var windows = Windows.resettle(state.windows(), state.evidence(), rules, asOf);
        return state.withEvidence(evidence, windows, rules.keeping());
    }

    private boolean judgedUnderOtherExceptions(CompiledRule rule, SubjectState state) {
        var held = state.heldFor(rule.control().id());
        return held.applies() && held.coveredBy() != wide.version(held.controlId());
    }

    private Judgement judge(SubjectState state, Iterable<CompiledRule> concerned, Cause cause, Instant asOf) {
        var round = new Round(state, wide, asOf);
        if (state.asset() != null) {
            concerned.forEach(rule -> round.judge(rule, cause));
        }
        return round.outcome(true);
    }

    private List<CompiledRule> applying(SubjectState state) {
        return state.held().values().stream()
                .filter(Held::applies)
                .flatMap(held -> rules.byId(held.controlId()).stream())
                .toList();
    }

    /** In the order of the controls, so that the same things happening give the same transitions in the same order. */
    private static SortedSet<CompiledRule> sorted(List<CompiledRule> rules) {
        var sorted = new TreeSet<>(BY_ID);
        sorted.addAll(rules);
        return sorted;
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
