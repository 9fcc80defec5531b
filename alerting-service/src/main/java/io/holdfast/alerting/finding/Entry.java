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
        UPDATED,
        REOPENED,
        RESOLVED,
        ACKNOWLEDGED,
        COMMENTED
    }

    static Entry by(String user, Action action, String detail, Instant at) {
        return new Entry(at, user, action, detail, null, null);
    }
}
