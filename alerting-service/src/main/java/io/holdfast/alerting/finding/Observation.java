package io.holdfast.alerting.finding;

import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A transition as the policy sees it.
 *
 * @param at when it counts: when it was judged, or when its grace ended
 * @param graceOver whether first evidence has been waited for long enough
 */
public record Observation(Transition transition, Instant at, boolean graceOver) {

    public Observation {
        // PostgreSQL keeps microseconds; what is decided here must equal what is read back.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Observation of(Transition transition) {
        return new Observation(transition, transition.judgedAt(), false);
    }

    public static Observation afterGrace(Transition transition, Instant dueAt) {
        return new Observation(transition, dueAt, true);
    }

    public Finding.Key key() {
        return new Finding.Key(transition.controlId(), transition.subject());
    }
}
