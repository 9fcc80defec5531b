package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Entry.Action;
import java.time.Instant;

/** What becomes of a finding because a time came. */
final class TimePolicy {

    private final FindingRules rules;

    TimePolicy(FindingRules rules) {
        this.rules = rules;
    }

    /** Its due date comes near and it still needs work; told once for a due date. */
    Outcome.Change dueSoon(Unresolved finding, Instant now) {
        var details = finding.details();
        var reminded = finding.due(details.due().reminded(), now);
        var detail = "due at " + details.due().at() + " and not resolved yet";
        return new Outcome.Updated(reminded, Entry.byTime(Action.DUE_SOON, detail, details.condition(), now));
    }

    /** It should have been resolved by now; told once for a due date. */
    Outcome.Change overdue(Unresolved finding, Instant now) {
        var details = finding.details();
        var late = finding.due(details.due().passed(), now);
        var detail = "due at " + details.due().at() + " and not resolved";
        return new Outcome.Updated(late, Entry.byTime(Action.OVERDUE, detail, details.condition(), now));
    }

    /** Nothing has shown that it is fixed. A control that goes on failing announces nothing, so silence is no proof. */
    Outcome.Change unproven(Unresolved.AwaitingVerification finding, Instant now) {
        var details = finding.details();
        var back = finding.refute(details.condition(), details.due(), now);
        var detail = "no evidence showed by " + finding.verifyUntil() + " that it is fixed";
        return new Outcome.Updated(back, Entry.byTime(Action.REFUTED, detail, details.condition(), now));
    }

    /** It has held for long enough. */
    Outcome.Change recovered(Unresolved finding, Instant now) {
        var condition = finding.details().condition();
        var detail = "recovered, and it lasted: " + condition.reason();
        return new Outcome.Resolved(
                finding.heal(condition.settled(), now), Entry.byTime(Action.RESOLVED, detail, condition, now));
    }

    /** It has no due date though its severity has one by now: the time is counted from now, so that nobody is late at once. */
    Outcome.Change dated(Unresolved finding, Instant now) {
        var condition = finding.details().condition();
        var due = rules.sla().opened(condition.severity(), now);
        var detail = "due at " + due.at() + ", which its severity has a rule for now";
        return new Outcome.Updated(finding.due(due, now), Entry.byTime(Action.DUE_CHANGED, detail, condition, now));
    }
}
