package io.holdfast.dashboard.words;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Durations of the catalog ({@code 26h}, {@code 30d}, or ISO 8601) in whole words. */
public final class DurationWords {

    private static final Pattern SHORT = Pattern.compile("(\\d+)(ms|s|m|h|d|w)");

    private DurationWords() {}

    public static String of(Object duration, Language language) {
        var text = String.valueOf(duration).strip();
        var matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            return number(Long.parseLong(matcher.group(1)), unit(matcher.group(2)), language);
        }
        try {
            return of(Duration.parse(text), language);
        } catch (DateTimeParseException notADuration) {
            // Better the catalog's own text than nothing.
            return text;
        }
    }

    static String of(Duration duration, Language language) {
        if (duration.toSeconds() % 86_400 == 0 && !duration.isZero()) {
            return number(duration.toDays(), Unit.DAY, language);
        }
        if (duration.toSeconds() % 3_600 == 0 && !duration.isZero()) {
            return number(duration.toHours(), Unit.HOUR, language);
        }
        if (duration.toSeconds() % 60 == 0 && !duration.isZero()) {
            return number(duration.toMinutes(), Unit.MINUTE, language);
        }
        return number(duration.toSeconds(), Unit.SECOND, language);
    }

    private static String number(long number, Unit unit, Language language) {
        return number + " " + (number == 1 ? unit.one(language) : unit.many(language));
    }

    private static Unit unit(String sign) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pattern lets no other unit through: " + sign));
    }

    private enum Unit {
        MILLISECOND("ms", "millisecond", "Millisekunde", "Millisekunden"),
        SECOND("s", "second", "Sekunde", "Sekunden"),
        MINUTE("m", "minute", "Minute", "Minuten"),
        HOUR("h", "hour", "Stunde", "Stunden"),
        DAY("d", "day", "Tag", "Tage"),
        WEEK("w", "week", "Woche", "Wochen");

        private final String sign;
        private final String english;
        private final String german;
        private final String germanMany;

        Unit(String sign, String english, String german, String germanMany) {
            this.sign = sign;
            this.english = english;
            this.german = german;
            this.germanMany = germanMany;
        }

        String one(Language language) {
            return language.pick(english, german);
        }

        String many(Language language) {
            return language.pick(english + "s", germanMany);
        }
    }
}
