package io.holdfast.alerting.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.alerting.work.WorkCalendar.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In December 2026 the 25th is a Friday; the 4th, 11th and 18th as well. Zurich is an hour ahead of UTC in winter. */
class WorkCalendarTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Set<LocalDate> CHRISTMAS = Set.of(LocalDate.parse("2026-12-25"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "every day counts                          | CALENDAR |             | 2026-12-04T15:00:00Z | 3d   | 2026-12-07T15:00:00Z",
                "an hour is an hour                        | CALENDAR |             | 2026-12-04T22:30:00Z | 4h   | 2026-12-05T02:30:00Z",
                "a day is a day when the clocks change     | CALENDAR |             | 2026-10-24T15:00:00Z | 1d   | 2026-10-25T16:00:00Z",
                "an hour is one when the clocks change     | CALENDAR |             | 2026-10-24T22:00:00Z | 4h   | 2026-10-25T02:00:00Z",
                "a weekend does not count                  | BUSINESS |             | 2026-12-04T15:00:00Z | 1d   | 2026-12-07T15:00:00Z",
                "a holiday does not count                  | BUSINESS |             | 2026-12-24T15:00:00Z | 1d   | 2026-12-28T15:00:00Z",
                "what begins on Saturday begins on Monday  | BUSINESS |             | 2026-12-05T10:00:00Z | 1d   | 2026-12-07T23:00:00Z",
                "hours stop at the weekend                 | BUSINESS |             | 2026-12-04T21:00:00Z | 4h   | 2026-12-07T01:00:00Z",
                "hours stop in the evening                 | BUSINESS | 08:00-17:00 | 2026-12-03T15:00:00Z | 4h   | 2026-12-04T10:00:00Z",
                "hours stop over a weekend                 | BUSINESS | 08:00-17:00 | 2026-12-04T15:30:00Z | 90m  | 2026-12-07T08:00:00Z",
                "a day keeps the time of day               | BUSINESS | 08:00-17:00 | 2026-12-04T09:00:00Z | 2d   | 2026-12-08T09:00:00Z",
                "what begins at night begins in the morning| BUSINESS | 08:00-17:00 | 2026-12-03T20:00:00Z | 1d   | 2026-12-07T07:00:00Z",
                "what begins early begins on time          | BUSINESS | 08:00-17:00 | 2026-12-03T05:00:00Z | 2h   | 2026-12-03T09:00:00Z",
                "what begins at closing begins next day    | BUSINESS | 08:00-17:00 | 2026-12-03T16:00:00Z | 1h   | 2026-12-04T08:00:00Z",
                "more hours than a day has                 | BUSINESS | 08:00-17:00 | 2026-12-03T07:00:00Z | 20h  | 2026-12-07T09:00:00Z",
                "just as many hours as a day has           | BUSINESS | 08:00-17:00 | 2026-12-03T07:00:00Z | 9h   | 2026-12-03T16:00:00Z",
                "days and hours                            | BUSINESS | 08:00-17:00 | 2026-12-03T13:00:00Z | 1d4h | 2026-12-07T08:00:00Z",
            })
    void counts(String rule, Days days, @Nullable String hours, Instant from, String span, Instant until) {
        var calendar = new WorkCalendar(days, ZURICH, hours == null ? null : Hours.parse(hours), CHRISTMAS);

        assertThat(calendar.plus(from, Span.parse(span))).as(rule).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "3", "3 d", "1h1d", "d", "-1d", "1w"})
    void whatIsNoSpanIsRefused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08:00", "17:00-08:00", "8-17", "08:00-08:00", "08:00-12:00-17:00"})
    void whatAreNoHoursIsRefused(String text) {
        assertThatThrownBy(() -> Hours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
