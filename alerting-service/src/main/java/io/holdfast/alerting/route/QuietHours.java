package io.holdfast.alerting.route;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When people are left alone. Local time rules: over a change of the clock the hours stay what the clock on the wall says.
 *
 * @param from when it begins, on each of the days
 * @param to when it ends, on the next day unless it is later than {@code from}; the same means a whole day
 * @param days the days on which it begins
 * @param critical whether what is critical waits too
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, Set<DayOfWeek> days, boolean critical) {

    public QuietHours {
        days = Set.copyOf(days);
    }

    /** Until when it is quiet; empty when it is not quiet now. */
    Optional<Instant> until(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return until(today, now).or(() -> until(today.minusDays(1), now));
    }

    private Optional<Instant> until(LocalDate day, Instant now) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        var begins = day.atTime(from).atZone(zone).toInstant();
        var lastDay = to.isAfter(from) ? day : day.plusDays(1);
        var ends = lastDay.atTime(to).atZone(zone).toInstant();
        return now.isBefore(begins) || !now.isBefore(ends) ? Optional.empty() : Optional.of(ends);
    }
}
