package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One subject moved from one status to another, as far as its control's counts are concerned.
 *
 * @param from null when it is new in the population
 * @param to null when it left the population
 */
record Shift(@Nullable Status from, @Nullable Status to, Instant at) {

    static Shift of(Transition transition) {
        return new Shift(transition.from(), transition.to(), transition.judgedAt());
    }
}
