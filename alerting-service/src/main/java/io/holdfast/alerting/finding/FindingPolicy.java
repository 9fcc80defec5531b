package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Entry.Action;
import io.holdfast.alerting.finding.Finding.Resolution;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a transition does to the finding of its (control, subject). The same finding and the same transition
 * always give the same outcome.
 */
public final class FindingPolicy {

    private final Duration noDataGrace;
    private final Duration reopenWithin;

    /**
     * A policy with its two durations.
     *
     * @param noDataGrace how long first evidence is waited for
     * @param reopenWithin how long after its resolution a finding is reopened rather than followed by a new one
     */
    public FindingPolicy(Duration noDataGrace, Duration reopenWithin) {
        this.noDataGrace = noDataGrace;
        this.reopenWithin = reopenWithin;
    }

    /**
     * What the observation does to the latest finding of its (control, subject).
     *
     * @param latest the unresolved finding, or else the one resolved last; null when there never was one
     */
    public Outcome decide(@Nullable Finding latest, Observation observation) {
        return switch (latest) {
            case null -> decideWithout(null, observation);
            case Finding.Resolved resolved -> decideWithout(resolved, observation);
            case Finding.Unresolved unresolved -> decideWith(unresolved, observation);
        };
    }

    private Outcome decideWithout(Finding.@Nullable Resolved earlier, Observation observation) {
        var transition = observation.transition();
        var status = transition.to();
        if (status == null || !status.isBroken()) {
            return new Outcome.Nothing();
        }
        if (status == Status.NO_DATA && transition.from() == null && !observation.graceOver()) {
            return new Outcome.Awaited(observation.at().plus(noDataGrace));
        }
        var condition = Condition.of(status, transition);
        if (earlier != null && mayReopen(earlier, observation.at())) {
            var reopened = earlier.reopen(condition, observation.at());
            var detail = "reopened, for the " + ordinal(reopened.details().timesOpened()) + " time open: ";
            return new Outcome.Reopened(reopened, entry(Action.REOPENED, detail, condition, observation));
        }
        return open(earlier, condition, observation);
    }

    private static Outcome open(Finding.@Nullable Resolved earlier, Condition condition, Observation observation) {
        var id = FindingId.openedBy(observation.transition().id());
        var previous = earlier == null ? null : earlier.details().id();
        var opened = Finding.Open.first(id, observation.key(), condition, previous, observation.at());
        var detail = observation.graceOver() ? "no evidence came in time: " : "";
        return new Outcome.Opened(opened, entry(Action.OPENED, detail, condition, observation));
    }

    private static Outcome decideWith(Finding.Unresolved finding, Observation observation) {
        var transition = observation.transition();
        var before = finding.details().condition();
        var status = transition.to();
        if (status == null) {
            return resolve(finding, Condition.of(before.status(), transition), Resolution.OUT_OF_SCOPE, observation);
        }
        var condition = Condition.of(status, transition);
        return switch (status) {
            case SATISFIED -> resolve(finding, condition, Resolution.RECOVERED, observation);
            case EXEMPT -> resolve(finding, condition, Resolution.EXEMPTED, observation);
            case NOT_SATISFIED, STALE, NO_DATA, INCONCLUSIVE -> update(finding, before, condition, observation);
        };
    }

    private static Outcome resolve(
            Finding.Unresolved finding, Condition condition, Resolution resolution, Observation observation) {
        var detail =
                switch (resolution) {
                    case RECOVERED -> "recovered: ";
                    case EXEMPTED -> "exempt from now on: ";
                    case OUT_OF_SCOPE -> "the control no longer applies to the subject: ";
                };
        return new Outcome.Resolved(
                finding.resolve(condition, resolution, observation.at()),
                entry(Action.RESOLVED, detail, condition, observation));
    }

    private static Outcome update(
            Finding.Unresolved finding, Condition before, Condition condition, Observation observation) {
        if (condition.equals(before)) {
            return new Outcome.Nothing();
        }
        var updated = finding.observe(condition, observation.at());
        var detail = change("condition", before.status(), condition.status())
                + change("severity", before.severity(), condition.severity())
                + acknowledgementLost(finding, updated, condition.severity());
        return new Outcome.Updated(updated, entry(Action.UPDATED, detail, condition, observation));
    }

    private boolean mayReopen(Finding.Resolved earlier, Instant at) {
        return !at.isAfter(earlier.resolvedAt().plus(reopenWithin));
    }

    private static Entry entry(Action action, String detail, Condition condition, Observation observation) {
        Transition transition = observation.transition();
        return new Entry(
                observation.at(),
                Entry.SYSTEM,
                action,
                detail + condition.reason(),
                condition.evidence(),
                transition.id());
    }

    private static String change(String what, Enum<?> before, Enum<?> after) {
        return before == after ? "" : what + " " + before + " -> " + after + ", ";
    }

    private static String acknowledgementLost(Finding before, Finding after, Severity severity) {
        var lost =
                before.acknowledgement().isPresent() && after.acknowledgement().isEmpty();
        return lost ? "open again because it is now " + severity + ", " : "";
    }

    private static String ordinal(int count) {
        return switch (count) {
            case 2 -> "second";
            case 3 -> "third";
            default -> count + "th";
        };
    }
}
