package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Entry.Action;

/** How the timeline words what the machine did. */
final class Words {

    private Words() {}

    static Entry of(Action action, String detail, Observation observation) {
        var transition = observation.transition();
        return new Entry(
                observation.at(),
                Entry.SYSTEM,
                action,
                detail + transition.reason(),
                transition.evidence(),
                transition.id());
    }

    /** What an update is about: exceptions are told apart, because they belong to somebody else. */
    static Action action(Condition before, Condition now) {
        if (before.exemption() == null && now.exemption() != null) {
            return Action.EXEMPTED;
        }
        return before.exemption() != null && now.exemption() == null ? Action.EXEMPTION_ENDED : Action.UPDATED;
    }

    static String change(Condition before, Condition now) {
        var recovering = now.recoverAt();
        return change("assessment", before.assessment(), now.assessment())
                + change("severity", before.severity(), now.severity())
                + (recovering == null ? "" : "resolved at " + recovering + " if it lasts, ");
    }

    static String acknowledgementLost(Finding before, Finding after) {
        var lost =
                before.acknowledgement().isPresent() && after.acknowledgement().isEmpty();
        return lost
                ? "open again because it is now " + after.details().condition().severity() + ", "
                : "";
    }

    static String ordinal(int count) {
        return switch (count) {
            case 2 -> "second";
            case 3 -> "third";
            default -> count + "th";
        };
    }

    private static String change(String what, Enum<?> before, Enum<?> after) {
        return before == after ? "" : what + " " + before + " -> " + after + ", ";
    }
}
