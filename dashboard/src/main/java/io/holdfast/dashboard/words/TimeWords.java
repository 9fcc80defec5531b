package io.holdfast.dashboard.words;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a person reads them: how long ago, and exactly when in UTC. app.js keeps the first one current. */
@TemplateExtension
public final class TimeWords {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern(
                    "dd.MM.uuuu HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("d. MMM uuuu", Locale.GERMANY);

    private TimeWords() {}

    public static String utc(Instant instant, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return switch (Language.of(locale)) {
            case ENGLISH -> ENGLISH.format(instant);
            case GERMAN -> GERMAN.format(instant);
        };
    }

    /** "22 Nov 2026", "22. Nov. 2026". */
    public static String day(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return switch (Language.of(locale)) {
            case ENGLISH -> ENGLISH_DAY.format(day);
            case GERMAN -> GERMAN_DAY.format(day);
        };
    }

    /** "45 s", "7 h": so many seconds in one unit. */
    public static String span(Long seconds, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var size = size(Duration.ofSeconds(seconds), Language.of(locale));
        return size.isEmpty() ? seconds + " s" : size;
    }

    /** "just now", "4 min ago", "in 3 h": one unit, always rounded towards now. */
    public static String relativeTo(
            Instant instant, Instant now, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        var distance = Duration.between(instant, now);
        var size = size(distance.abs(), language);
        if (size.isEmpty()) {
            return language.pick("just now", "gerade eben");
        }
        return distance.isNegative() ? "in " + size : language.pick(size + " ago", "vor " + size);
    }

    private static String size(Duration distance, Language language) {
        if (distance.toSeconds() < 10) {
            return "";
        }
        if (distance.toSeconds() < 60) {
            return distance.toSeconds() + " s";
        }
        if (distance.toMinutes() < 60) {
            return distance.toMinutes() + " min";
        }
        return distance.toHours() < 48 ? distance.toHours() + " h" : distance.toDays() + language.pick(" d", " Tagen");
    }
}
