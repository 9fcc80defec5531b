package io.holdfast.alerting.work;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long handling may take: whole days, or a part of one.
 *
 * @param days days as the calendar counts them, working days where it knows such
 * @param rest less than that, as time that passes while people work
 */
public record Span(int days, Duration rest) {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?");

    /**
     * A span as it is written in the configuration: {@code 3d}, {@code 4h}, {@code 90m} or {@code 1d4h}.
     *
     * @throws IllegalArgumentException when it is written otherwise, or is nothing
     */
    public static Span parse(CharSequence text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no span: write it like 3d, 4h, 90m or 1d4h");
        }
        var rest = Duration.ofHours(number(parts.group(2))).plusMinutes(number(parts.group(3)));
        return new Span(number(parts.group(1)), rest);
    }

    public Span {
        if (days < 0 || rest.isNegative() || (days == 0 && rest.isZero())) {
            throw new IllegalArgumentException("a span must be longer than nothing");
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
