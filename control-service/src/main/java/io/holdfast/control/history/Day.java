package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One day in UTC.
 *
 * @param worst the worst status of the day; null, a gap, when nothing was judged
 */
public record Day(LocalDate date, @Nullable Status worst, TimeSpent spent) {

    /** The days up to and with the one of {@code now}, of which only the part that is over counts. */
    public static List<Day> series(Timeline timeline, int days, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return IntStream.rangeClosed(1 - days, 0)
                .mapToObj(today::plusDays)
                .map(date -> of(timeline, date, now))
                .toList();
    }

    private static Day of(Timeline timeline, LocalDate date, Instant now) {
        var period = Period.of(date).upTo(now);
        var worst = timeline.within(period).stream()
                .map(Spell::status)
                .reduce(Status::worst)
                .orElse(null);
        return new Day(date, worst, TimeSpent.of(timeline, period));
    }
}
