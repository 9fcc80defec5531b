package io.holdfast.alerting.channel.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The header {@code Retry-After}: seconds, or an HTTP date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, section 10.2.3</a>
 */
final class RetryAfter {

    /** Nobody waits longer than this for one receiver; what is asked beyond is a mistake of the receiver. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private RetryAfter() {}

    /** How long to wait; empty when the header can not be read or lies in the past. */
    static Optional<Duration> parse(String header, Instant now) {
        return seconds(header.strip())
                .or(() -> untilDate(header.strip(), now))
                .filter(delay -> delay.isPositive())
                .map(delay -> delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }

    private static Optional<Duration> seconds(String header) {
        // Ten digits are 300 years already, and fit a long.
        return header.matches("\\d{1,10}") ? Optional.of(Duration.ofSeconds(Long.parseLong(header))) : Optional.empty();
    }

    private static Optional<Duration> untilDate(String header, Instant now) {
        try {
            var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
