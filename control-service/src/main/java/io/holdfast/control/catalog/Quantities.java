package io.holdfast.control.catalog;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How durations and shares are written in the catalog. */
public final class Quantities {

    public static final String DURATION_FORM = "a duration such as 90s, 15m, 26h, 30d or 1d12h";
    static final String SHARE_FORM = "a percentage from 0% to less than 100%, such as 5%";

    static final String OBJECTIVE_FORM = "a percentage of more than 0% up to 100%, such as 95%";

    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,8})h)?(?:(\\d{1,9})m)?(?:(\\d{1,10})s)?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,6})?)%");

    private Quantities() {}

    public static Optional<Duration> duration(String text) {
        var match = DURATION.matcher(text);
        if (text.isEmpty() || !match.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(number(match.group(1)))
                .plusHours(number(match.group(2)))
                .plusMinutes(number(match.group(3)))
                .plusSeconds(number(match.group(4))));
    }

    /** The same, but not nothing. */
    public static Optional<Duration> positiveDuration(String text) {
        return duration(text).filter(Duration::isPositive);
    }

    /** A share of 0 to less than 1. */
    static Optional<Double> share(String text) {
        var match = SHARE.matcher(text);
        return match.matches() ? Optional.of(Double.parseDouble(match.group(1)) / 100) : Optional.empty();
    }

    /** A share of more than 0, up to 1. */
    static Optional<Double> objective(String text) {
        return text.equals("100%") ? Optional.of(1.0) : share(text).filter(share -> share > 0);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
