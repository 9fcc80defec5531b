package io.holdfast.control.backtest;

import io.holdfast.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a control held.
 *
 * @param heldMillis the time it was satisfied
 * @param askedMillis the time it applied, except when an exception was in force, which neither helps nor hurts
 */
record HeldTime(long heldMillis, long askedMillis) {

    static final HeldTime NONE = new HeldTime(0, 0);

    HeldTime plus(@Nullable Status status, Instant since, Instant until) {
        if (status == null || status == Status.EXEMPT) {
            return this;
        }
        var millis = Duration.between(since, until).toMillis();
        return new HeldTime(heldMillis + (status.isGreen() ? millis : 0), askedMillis + millis);
    }

    HeldTime plus(HeldTime other) {
        return new HeldTime(heldMillis + other.heldMillis, askedMillis + other.askedMillis);
    }

    /** From 0 to 1; null when it never applied. */
    @Nullable
    Double share() {
        return askedMillis == 0 ? null : (double) heldMillis / askedMillis;
    }
}
