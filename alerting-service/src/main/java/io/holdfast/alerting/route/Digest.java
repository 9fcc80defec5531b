package io.holdfast.alerting.route;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * What a day or a week brought, in one message at the same local time. A time that the clock jumps over is as
 * much later as the clock jumps, one that comes twice is the first of the two.
 *
 * @param day the day of a weekly one
 */
public record Digest(Every every, LocalTime at, ZoneId zone, DayOfWeek day) {

    /** How often. */
    public enum Every {
        DAILY,
        WEEKLY
    }

    /** The first time after an instant. */
    public Instant after(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var first =
                switch (every) {
                    case DAILY -> today;
                    case WEEKLY -> today.with(TemporalAdjusters.nextOrSame(day));
                };
        var next = instant(first);
        return next.isAfter(now) ? next : instant(following(first));
    }

    private LocalDate following(LocalDate date) {
        return switch (every) {
            case DAILY -> date.plusDays(1);
            case WEEKLY -> date.plusWeeks(1);
        };
    }

    private Instant instant(LocalDate date) {
        return date.atTime(at).atZone(zone).toInstant();
    }
}
