package io.holdfast.evidence.source;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a source promises to send, the way people write it: {@code 15m}, {@code 26h}, {@code 30d}. */
final class Interval {

    static final Duration LONGEST = Duration.ofDays(3650);

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([smhd])");

    private Interval() {}

    /** Empty when it is none, or so long that nobody would ever notice. */
    static Optional<Duration> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(match.group(1));
        var duration =
                switch (match.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        return Optional.of(duration).filter(each -> each.compareTo(LONGEST) <= 0);
    }
}
