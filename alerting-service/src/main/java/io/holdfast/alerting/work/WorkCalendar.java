package io.holdfast.alerting.work;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the time in which people can be expected to act. Without working days every day counts; without working hours
 * the whole day does.
 */
public final class WorkCalendar {

    /** Which days count. */
    public enum Days {
        /** Every day. */
        CALENDAR,
        /** Monday to Friday, but no holidays. */
        BUSINESS
    }

    private final Days days;
    private final ZoneId zone;
    private final @Nullable Hours hours;
    private final Set<LocalDate> holidays;

    /**
     * A calendar of one place.
     *
     * @param hours the working hours of a working day; null for the whole day
     * @param holidays the days of the week that are free all the same
     */
    public WorkCalendar(Days days, ZoneId zone, @Nullable Hours hours, Set<LocalDate> holidays) {
        this.days = days;
        this.zone = zone;
        this.hours = hours;
        this.holidays = Set.copyOf(holidays);
    }

    /** The instant that lies a span of working time ahead; what begins outside of it begins with the next working time. */
    public Instant plus(Instant from, Span span) {
        var begin = toWorkingTime(from.truncatedTo(MICROS).atZone(zone));
        return spend(span.rest(), plusDays(begin, span.days())).toInstant();
    }

    /** The instant itself when it lies in working time, or else when the next working time begins. */
    public Instant workingTime(Instant at) {
        return toWorkingTime(at.atZone(zone)).toInstant();
    }

    private ZonedDateTime plusDays(ZonedDateTime from, int count) {
        if (days == Days.CALENDAR) {
            return from.plusDays(count);
        }
        var moment = from;
        for (var day = 0; day < count; day++) {
            moment = toWorkingDay(moment.plusDays(1));
        }
        return moment;
    }

    private ZonedDateTime spend(Duration rest, ZonedDateTime from) {
        var moment = from;
        var left = rest;
        var today = Duration.between(moment, end(moment));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            moment = begin(toWorkingDay(moment.plusDays(1)));
            today = Duration.between(moment, end(moment));
        }
        // Through the instant: an hour is an hour, also in the night in which the clocks change.
        return moment.toInstant().plus(left).atZone(zone);
    }

    private ZonedDateTime toWorkingTime(ZonedDateTime moment) {
        if (!counts(moment) || !moment.isBefore(end(moment))) {
            return begin(toWorkingDay(moment.plusDays(1)));
        }
        var begin = begin(moment);
        return moment.isBefore(begin) ? begin : moment;
    }

    private ZonedDateTime toWorkingDay(ZonedDateTime moment) {
        var day = moment;
        while (!counts(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean counts(ZonedDateTime moment) {
        var day = moment.getDayOfWeek();
        return days == Days.CALENDAR
                || (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(moment.toLocalDate()));
    }

    private ZonedDateTime begin(ZonedDateTime moment) {
        var midnight = moment.toLocalDate().atStartOfDay(zone);
        return hours == null ? midnight : midnight.with(hours.from());
    }

    private ZonedDateTime end(ZonedDateTime moment) {
        return hours == null
                ? moment.toLocalDate().plusDays(1).atStartOfDay(zone)
                : moment.toLocalDate().atStartOfDay(zone).with(hours.to());
    }
}
