package io.holdfast.alerting.work;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A part of a time.
 *
 * @param percent 1 to 99
 */
public record Share(int percent) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})%");

    public Share {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("a share must be more than nothing and less than all");
        }
    }

    /**
     * A share as it is written in the configuration: {@code 20%}.
     *
     * @throws IllegalArgumentException when it is written otherwise, or is nothing
     */
    public static Share parse(CharSequence text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no share: write it like 20%");
        }
        return new Share(Integer.parseInt(parts.group(1)));
    }

    Duration of(Duration whole) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
