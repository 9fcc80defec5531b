package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quiet hours and digests say what the clock on the wall says, also when the clock is changed. */
class LocalTimesTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    static Stream<Arguments> quietHours() {
        var night = hours("22:00", "06:00", ALL);
        var gap = hours("01:00", "02:30", ALL);
        return Stream.of(
                Arguments.of("quiet from the evening", night, "2026-11-22T21:00:00Z", "2026-11-23T05:00:00Z"),
                Arguments.of("until the morning", night, "2026-11-23T04:59:59Z", "2026-11-23T05:00:00Z"),
                Arguments.of("and no longer", night, "2026-11-23T05:00:00Z", null),
                Arguments.of("nor before", night, "2026-11-22T20:59:59Z", null),
                Arguments.of(
                        "a night in which the clock is set back is an hour longer",
                        night,
                        "2026-10-24T20:00:00Z",
                        "2026-10-25T05:00:00Z"),
                Arguments.of(
                        "one in which it is set on is an hour shorter",
                        night,
                        "2026-03-28T21:00:00Z",
                        "2026-03-29T04:00:00Z"),
                Arguments.of(
                        "an end that does not exist is an hour later",
                        gap,
                        "2026-03-29T00:30:00Z",
                        "2026-03-29T01:30:00Z"),
                Arguments.of(
                        "a day is the one on which it begins",
                        hours("22:00", "06:00", Set.of(DayOfWeek.SUNDAY)),
                        "2026-11-23T02:00:00Z",
                        "2026-11-23T05:00:00Z"),
                Arguments.of(
                        "the others are not quiet",
                        hours("22:00", "06:00", Set.of(DayOfWeek.SUNDAY)),
                        "2026-11-23T22:00:00Z",
                        null),
                Arguments.of(
                        "the same time means a whole day",
                        hours("00:00", "00:00", Set.of(DayOfWeek.SUNDAY)),
                        "2026-11-22T12:00:00Z",
                        "2026-11-22T23:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quietHours")
    void quietHoursFollow(String rule, QuietHours hours, Instant now, @Nullable Instant until) {
        assertThat(hours.until(now)).as(rule).isEqualTo(Optional.ofNullable(until));
    }

    static Stream<Arguments> digests() {
        var daily = digest(Digest.Every.DAILY, "08:00");
        var gap = digest(Digest.Every.DAILY, "02:30");
        return Stream.of(
                Arguments.of("later today", daily, "2026-11-22T06:00:00Z", "2026-11-22T07:00:00Z"),
                Arguments.of("tomorrow, once it was", daily, "2026-11-22T07:00:00Z", "2026-11-23T07:00:00Z"),
                Arguments.of(
                        "the same local time after the clock is set on",
                        daily,
                        "2026-03-28T07:00:00Z",
                        "2026-03-29T06:00:00Z"),
                Arguments.of("and back", daily, "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z"),
                Arguments.of(
                        "a time that does not exist is an hour later",
                        gap,
                        "2026-03-28T12:00:00Z",
                        "2026-03-29T01:30:00Z"),
                Arguments.of(
                        "one that comes twice is taken the first time",
                        gap,
                        "2026-10-24T12:00:00Z",
                        "2026-10-25T00:30:00Z"),
                Arguments.of("and only then", gap, "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
                Arguments.of(
                        "on the day of the week",
                        digest(Digest.Every.WEEKLY, "08:00"),
                        "2026-11-22T12:00:00Z",
                        "2026-11-23T07:00:00Z"),
                Arguments.of(
                        "a week later, once it was",
                        digest(Digest.Every.WEEKLY, "08:00"),
                        "2026-11-23T07:00:00Z",
                        "2026-11-30T07:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("digests")
    void digestsFollow(String rule, Digest digest, Instant now, Instant next) {
        assertThat(digest.after(now)).as(rule).isEqualTo(next);
    }

    private static QuietHours hours(String from, String to, Set<DayOfWeek> days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZURICH, days, false);
    }

    private static Digest digest(Digest.Every every, String at) {
        return new Digest(every, LocalTime.parse(at), ZURICH, DayOfWeek.MONDAY);
    }
}
