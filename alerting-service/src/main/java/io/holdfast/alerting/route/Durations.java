package io.holdfast.alerting.route;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 4h}, {@code 7d}. */
final class Durations {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(s|m|h|d)");

    private Durations() {}

    static Optional<Duration> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var amount = Long.parseLong(shape.group(1));
        return Optional.of(
                switch (shape.group(2)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    default -> throw new IllegalStateException("the shape allows no other unit: " + text);
                });
    }

    static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        var seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
