package io.holdfast.control.backtest;

import java.time.Instant;

/**
 * What a backtest looks at.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Period(Instant from, Instant to) {

    Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it began: " + from + ", " + to);
        }
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
