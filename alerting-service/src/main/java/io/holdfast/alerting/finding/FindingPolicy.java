package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Entry.Action;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a transition does to the finding of its (control, subject). The same finding and the same transition
 * always give the same outcome, and a transition that was applied already is {@link Outcome.Nothing}: by that the
 * reconciliation knows whether a finding is as it should be.
 */
public final class FindingPolicy {

    private final FindingRules rules;

    public FindingPolicy(FindingRules rules) {
        this.rules = rules;
    }

    /**
     * What the observation does to the latest finding of its (control, subject).
     *
     * @param latest the unresolved finding, or else the one that ended last; null when there never was one
     */
    public Outcome decide(@Nullable Finding latest, Observation observation) {
        return switch (latest) {
            case null -> decideWithout(null, observation);
            case Ended.Resolved resolved -> decideResolved(resolved, observation);
            case Ended.Closed closed -> decideClosed(closed, observation);
            case Unresolved unresolved -> decideWith(unresolved, observation);
        };
    }

    private Outcome decideWithout(@Nullable Finding earlier, Observation observation) {
        var transition = observation.transition();
        var status = transition.to();
        if (status == null || !status.isBroken()) {
            return new Outcome.Nothing();
        }
        if (status == Status.NO_DATA && transition.from() == null && !observation.graceOver()) {
            return new Outcome.Awaited(observation.at().plus(rules.noDataGrace()));
        }
        var condition = Condition.of(status, transition, rules.facts(transition));
        if (earlier instanceof Ended.Resolved resolved && mayReopen(resolved, observation.at())) {
            return reopen(resolved, condition, observation);
        }
        return open(earlier, condition, observation);
    }

    private Outcome decideResolved(Ended.Resolved earlier, Observation observation) {
        var transition = observation.transition();
        var underneath = transition.underlying();
        var stillCovered = earlier.resolution() == Resolution.EXEMPTED
                && transition.to() == Status.EXEMPT
                && underneath != null
                && underneath.isBroken();
        if (!stillCovered) {
            return decideWithout(earlier, observation);
        }
        var condition =
                earlier.details().condition().covered(transition, rules.facts(transition), earlier.resolvedAt());
        var restored = earlier.restore(condition, observation.at());
        return new Outcome.Updated(restored, Words.of(Action.EXEMPTED, "stays, covered: ", observation));
    }

    private Outcome decideClosed(Ended.Closed closed, Observation observation) {
        var transition = observation.transition();
        var before = closed.details().condition();
        var holds = holds(transition);
        if (closed.over()) {
            return holds ? new Outcome.Nothing() : decideWithout(closed, observation);
        }
        var now = now(before, transition, observation.at());
        if (holds) {
            var ended = closed.end(now, observation.at());
            return new Outcome.Updated(ended, Words.of(Action.UPDATED, "closed, and over: ", observation));
        }
        return now.equals(before)
                ? new Outcome.Nothing()
                : new Outcome.Updated(
                        closed.observe(now, observation.at()),
                        Words.of(Action.UPDATED, "stays closed, " + Words.change(before, now), observation));
    }

    private Outcome decideWith(Unresolved finding, Observation observation) {
        var transition = observation.transition();
        var before = finding.details().condition();
        var now = now(before, transition, observation.at());
        if (transition.to() == null) {
            var left = finding.leave(now, observation.at());
            return new Outcome.Resolved(
                    left, Words.of(Action.RESOLVED, "the control no longer applies to the subject: ", observation));
        }
        if (now.phase() != Phase.PASSING) {
            return update(finding, now, observation);
        }
        if (rules.recoverFor().isZero()) {
            return new Outcome.Resolved(
                    finding.heal(now, observation.at()), Words.of(Action.RESOLVED, "recovered: ", observation));
        }
        var until = before.recoverAt();
        return update(
                finding,
                now.recovering(until == null ? observation.at().plus(rules.recoverFor()) : until),
                observation);
    }

    private Outcome update(Unresolved finding, Condition now, Observation observation) {
        var before = finding.details().condition();
        if (now.equals(before)) {
            return new Outcome.Nothing();
        }
        var due = rules.sla().rated(finding.details().due(), before.severity(), now.severity(), observation.at());
        if (finding instanceof Unresolved.AwaitingVerification awaiting && refutes(now, awaiting)) {
            return new Outcome.Updated(
                    awaiting.refute(now, due, observation.at()),
                    Words.of(Action.REFUTED, "not fixed, newer evidence says: ", observation));
        }
        var updated = finding.observe(now, due, observation.at());
        var detail = Words.change(before, now) + Words.acknowledgementLost(finding, updated);
        return new Outcome.Updated(updated, Words.of(Words.action(before, now), detail, observation));
    }

    /** Only what was found out after somebody said "fixed" speaks against it; missing evidence says nothing. */
    private static boolean refutes(Condition now, Unresolved.AwaitingVerification awaiting) {
        var evidence = now.evidence();
        var failing = now.phase() == Phase.FAILING || now.phase() == Phase.ERROR;
        return failing
                && evidence != null
                && evidence.time().isAfter(awaiting.fixed().at());
    }

    private Condition now(Condition before, Transition transition, Instant at) {
        var facts = rules.facts(transition);
        return switch (transition.to()) {
            // Of a control that is gone nothing is known but its name: what was known stays.
            case null -> before.left(transition.reason());
            case EXEMPT -> before.covered(transition, facts, at);
            case Status judged -> Condition.of(judged, transition, facts);
        };
    }

    private static boolean holds(Transition transition) {
        var status = transition.to();
        return status == null || (status == Status.EXEMPT ? transition.underlying() : status) == Status.SATISFIED;
    }

    private Outcome reopen(Ended.Resolved earlier, Condition condition, Observation observation) {
        var due = rules.sla().opened(condition.severity(), observation.at());
        var reopened = earlier.reopen(condition, due, observation.at());
        var count = Words.ordinal(reopened.details().timesOpened());
        var detail = "reopened, for the " + count + " time open: ";
        return new Outcome.Reopened(reopened, Words.of(Action.REOPENED, detail, observation));
    }

    private Outcome open(@Nullable Finding earlier, Condition condition, Observation observation) {
        var id = FindingId.openedBy(observation.transition().id());
        var previous = earlier == null ? null : earlier.details().id();
        var due = rules.sla().opened(condition.severity(), observation.at());
        var details = Case.first(id, observation.key(), condition, due, previous, observation.at());
        var detail = observation.graceOver() ? "no evidence came in time: " : "";
        return new Outcome.Opened(new Unresolved.Open(details), Words.of(Action.OPENED, detail, observation));
    }

    private boolean mayReopen(Ended.Resolved earlier, Instant at) {
        return !at.isAfter(earlier.resolvedAt().plus(rules.reopenWithin()));
    }
}
