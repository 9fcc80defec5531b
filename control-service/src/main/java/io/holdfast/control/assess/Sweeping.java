package io.holdfast.control.assess;

import io.holdfast.contracts.Cause;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.Comparator;

/** Judges a subject anew where it was judged by another catalog, or under other exceptions for whole controls. */
final class Sweeping {

    private final RuleIndex rules;
    private final ControlExemptions wide;

    Sweeping(RuleIndex rules, ControlExemptions wide) {
        this.rules = rules;
        this.wide = wide;
    }

    Judgement sweep(SubjectState state, Instant asOf) {
        var settlesAnew = !isSettled(state);
        var round = new Round(settlesAnew ? resettled(state, asOf) : state, wide, asOf);
        for (var rule : rules.concerning(state.seenAs().kind(), state)) {
            var held = state.heldFor(rule.control().id());
            if (isOfAnotherVersion(held, rule)) {
                round.judge(rule, Cause.CATALOG);
            } else if (isUnderOtherExceptions(held)) {
                round.judge(rule, Cause.EXCEPTION);
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
        var evidence = Retention.resettle(state.evidence(), rules::wheres, state.seenAs());
        var windows = Windows.resettle(state.windows(), state.evidence(), rules, asOf);
        return state.withEvidence(evidence, windows, rules.keeping());
    }

    private static boolean isOfAnotherVersion(Held held, CompiledRule rule) {
        return !held.version().equals(rule.control().version());
    }

    private boolean isUnderOtherExceptions(Held held) {
        return held.applies() && held.coveredBy() != wide.version(held.controlId());
    }
}
