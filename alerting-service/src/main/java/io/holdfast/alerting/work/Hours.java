package io.holdfast.alerting.work;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * When people work on a working day.
 *
 * @param from the first moment
 * @param to the moment after the last one, later the same day
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours must end later on the day on which they begin");
        }
    }

    /**
     * Hours as they are written in the configuration: {@code 08:00-17:30}.
     *
     * @throws IllegalArgumentException when they are written otherwise
     */
    public static Hours parse(CharSequence text) {
        var parts = text.toString().split("-", -1);
        try {
            if (parts.length == 2) {
                return new Hours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
            }
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(form(text), notATime);
        }
        throw new IllegalArgumentException(form(text));
    }

    private static String form(CharSequence text) {
        return "'" + text + "' are no working hours: write them like 08:00-17:30";
    }
}
