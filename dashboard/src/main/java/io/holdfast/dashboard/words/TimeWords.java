package io.holdfast.dashboard.words;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a person reads them: how long ago, and exactly when in UTC. app.js keeps the first one current. */
@TemplateExtension
public final class TimeWords {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TimeWords() {}

    public static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** "just now", "4 min ago", "in 3 h": one unit, always rounded towards now. */
    public static String relativeTo(Instant instant, Instant now) {
        var distance = Duration.between(instant, now);
        var size = size(distance.abs());
        if (size.isEmpty()) {
            return "just now";
        }
        return distance.isNegative() ? "in " + size : size + " ago";
    }

    private static String size(Duration distance) {
        if (distance.toSeconds() < 10) {
            return "";
        }
        if (distance.toSeconds() < 60) {
            return distance.toSeconds() + " s";
        }
        if (distance.toMinutes() < 60) {
            return distance.toMinutes() + " min";
        }
        return distance.toHours() < 48 ? distance.toHours() + " h" : distance.toDays() + " d";
    }
}
