package io.holdfast.alerting.finding;

import io.holdfast.contracts.EvidenceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a finding's timeline.
 *
 * @param actor the user, or {@link #SYSTEM}
 * @param evidence what broke or healed it
 * @param transition the id of the transition that caused it; null when a person did
 */
public record Entry(
        Instant at,
        String actor,
        Action action,
        String detail,
        @Nullable EvidenceRef evidence,
        @Nullable String transition) {

    public static final String SYSTEM = "system";

    /** What happened to the finding. */
    public enum Action {
        OPENED,
        /** The machine knows something else of the subject. */
        UPDATED,
        REOPENED,
        RESOLVED,
        ACKNOWLEDGED,
        ASSIGNED,
        STARTED,
        /** A person says so; proof is awaited. */
        FIXED,
        /** It is not fixed after all. */
        REFUTED,
        CLOSED,
        COMMENTED,
        DUE_CHANGED,
        /** Its due date comes near, and it still needs work. */
        DUE_SOON,
        /** It should have been resolved by now. */
        OVERDUE,
        /** An exception covers it from now on. */
        EXEMPTED,
        /** No exception covers it any more. */
        EXEMPTION_ENDED
    }

    /** What the machine did because of what it knows, without any further transition. */
    static Entry byTime(Action action, String detail, Condition condition, Instant at) {
        return new Entry(at, SYSTEM, action, detail, condition.evidence(), null);
    }

    static Entry by(String user, Action action, String detail, Instant at) {
        return new Entry(at, user, action, detail, null, null);
    }
}
