package io.holdfast.control.view;

import io.holdfast.contracts.Violation;
import io.holdfast.control.history.Moment;
import io.holdfast.control.history.Period;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which time is asked about. Nobody is told how things will stand, so all of it is past: 400 otherwise. */
@Singleton
class When {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST_DAYS = 366;

    private final InstantSource clock;

    When(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Empty when neither is given. By {@code known_at} alone both are meant: what was known then of then. */
    Optional<Moment> moment(@Nullable String at, @Nullable String knownAt) {
        if (at == null && knownAt == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var known = past("known_at", knownAt, now, now);
        var held = past("at", at, known, now);
        if (held.isAfter(known)) {
            throw refused("known_at", "must not be before 'at': nobody knew what would hold later");
        }
        return Optional.of(new Moment(held, known));
    }

    /** The last 90 days unless asked otherwise. */
    Period period(@Nullable String from, @Nullable String to) {
        var now = clock.instant();
        var end = past("to", to, now, now);
        var begin = past("from", from, end.minus(USUAL), now);
        if (!begin.isBefore(end)) {
            throw refused("from", "must be before 'to', which is " + end);
        }
        return new Period(begin, end);
    }

    int days(@Nullable String asked) {
        if (asked == null) {
            return (int) USUAL.toDays();
        }
        try {
            var days = Integer.parseInt(asked);
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the same answer as a number that is out of range.
        }
        throw refused("days", "must be a number from 1 to " + MOST_DAYS);
    }

    private static Instant past(String parameter, @Nullable String asked, Instant usual, Instant now) {
        if (asked == null) {
            return usual;
        }
        try {
            var instant = OffsetDateTime.parse(asked).toInstant();
            if (instant.isAfter(now)) {
                throw refused(parameter, "must not be in the future; it is " + now);
            }
            return instant;
        } catch (DateTimeException unreadable) {
            throw refused(parameter, "must be a time like 2026-11-22T06:00:00Z (RFC 3339)");
        }
    }

    private static RuntimeException refused(String parameter, String message) {
        return Problems.badRequest("not a time that can be asked about", new Violation(parameter, message));
    }
}
