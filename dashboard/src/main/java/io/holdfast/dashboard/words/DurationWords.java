package io.holdfast.dashboard.words;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Durations of the catalog ({@code 26h}, {@code 30d}, or ISO 8601) in whole words. */
public final class DurationWords {

    private static final Pattern SHORT = Pattern.compile("(\\d+)(ms|s|m|h|d|w)");

    private DurationWords() {}

    public static String of(Object duration) {
        var text = String.valueOf(duration).strip();
        var matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            return number(Long.parseLong(matcher.group(1)), unit(matcher.group(2)));
        }
        try {
            return of(Duration.parse(text));
        } catch (DateTimeParseException notADuration) {
            // Better the catalog's own text than nothing.
            return text;
        }
    }

    static String of(Duration duration) {
        if (duration.toSeconds() % 86_400 == 0 && !duration.isZero()) {
            return number(duration.toDays(), "day");
        }
        if (duration.toSeconds() % 3_600 == 0 && !duration.isZero()) {
            return number(duration.toHours(), "hour");
        }
        if (duration.toSeconds() % 60 == 0 && !duration.isZero()) {
            return number(duration.toMinutes(), "minute");
        }
        return number(duration.toSeconds(), "second");
    }

    private static String number(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String unit(String sign) {
        return switch (sign) {
            case "ms" -> "millisecond";
            case "s" -> "second";
            case "m" -> "minute";
            case "h" -> "hour";
            case "d" -> "day";
            case "w" -> "week";
            default -> throw new IllegalStateException("the pattern lets no other unit through: " + sign);
        };
    }
}
