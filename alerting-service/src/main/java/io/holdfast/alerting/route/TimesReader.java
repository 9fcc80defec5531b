package io.holdfast.alerting.route;

import io.holdfast.alerting.route.RouteDocument.DigestTimes;
import io.holdfast.alerting.route.RouteDocument.QuietTimes;
import io.holdfast.contracts.Violation;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the durations and local times of one route. */
final class TimesReader {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration SHORTEST_REPEAT = Duration.ofMinutes(1);

    private final String path;
    private final List<Violation> violations;

    TimesReader(String path, List<Violation> violations) {
        this.path = path;
        this.violations = violations;
    }

    Timing timing(RouteDocument document, Timing above) {
        var repeat = duration("repeat_interval", document.repeatInterval(), above.repeatInterval());
        if (repeat.compareTo(SHORTEST_REPEAT) < 0) {
            wrong("repeat_interval", "at least 1m");
        }
        return new Timing(
                duration("group_wait", document.groupWait(), above.groupWait()),
                duration("group_interval", document.groupInterval(), above.groupInterval()),
                repeat);
    }

    @Nullable
    Digest digest(@Nullable DigestTimes given) {
        if (given == null) {
            return null;
        }
        var every = every(given.every());
        var at = time("digest.at", given.at());
        var zone = zone("digest.zone", given.zone());
        return new Digest(every, at, zone, given.day() == null ? DayOfWeek.MONDAY : day("digest.day", given.day()));
    }

    @Nullable
    QuietHours quietHours(@Nullable QuietTimes given) {
        if (given == null) {
            return null;
        }
        var from = time("quiet_hours.from", given.from());
        var to = time("quiet_hours.to", given.to());
        var zone = zone("quiet_hours.zone", given.zone());
        return new QuietHours(from, to, zone, days(given.days()), Boolean.TRUE.equals(given.critical()));
    }

    private Set<DayOfWeek> days(@Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var i = 0; i < given.size(); i++) {
            days.add(day("quiet_hours.days[" + i + "]", given.get(i)));
        }
        return days;
    }

    private Digest.Every every(@Nullable String given) {
        return switch (String.valueOf(given)) {
            case "daily" -> Digest.Every.DAILY;
            case "weekly" -> Digest.Every.WEEKLY;
            default -> {
                wrong("digest.every", "daily or weekly");
                yield Digest.Every.DAILY;
            }
        };
    }

    /** {@code monday}, or {@code mon}. */
    private DayOfWeek day(String field, String given) {
        var word = given.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(each ->
                        each.name().equals(word) || each.name().substring(0, 3).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, "'" + given + "' is no day; write monday or mon");
                    return DayOfWeek.MONDAY;
                });
    }

    private Duration duration(String field, @Nullable String given, Duration above) {
        if (given == null) {
            return above;
        }
        var read = Durations.parse(given).filter(duration -> duration.compareTo(LONGEST) <= 0);
        if (read.isEmpty()) {
            wrong(field, "'" + given + "' is no duration of at most 366d; write 30s, 5m, 4h or 1d");
        }
        return read.orElse(above);
    }

    private LocalTime time(String field, @Nullable String given) {
        try {
            return LocalTime.parse(String.valueOf(given));
        } catch (DateTimeException wrong) {
            wrong(field, "a time of day as 08:00");
            return LocalTime.MIDNIGHT;
        }
    }

    private ZoneId zone(String field, @Nullable String given) {
        try {
            return ZoneId.of(String.valueOf(given));
        } catch (DateTimeException wrong) {
            wrong(field, "the name of a time zone as Europe/Zurich");
            return ZoneId.of("UTC");
        }
    }

    private void wrong(String field, String message) {
        violations.add(new Violation(path + field, message));
    }
}
