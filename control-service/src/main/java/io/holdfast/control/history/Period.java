package io.holdfast.control.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** From an instant, which is in it, until another one, which is not. */
public record Period(Instant from, Instant to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends at " + to + " can't begin at " + from);
        }
    }

    /** A day in UTC. */
    public static Period of(LocalDate day) {
        return new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** The part up to an instant; of no length when it begins later. */
    public Period upTo(Instant end) {
        if (!end.isBefore(to)) {
            return this;
        }
        return new Period(from, end.isBefore(from) ? from : end);
    }
}
