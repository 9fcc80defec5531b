package io.holdfast.dashboard.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Bodies of the services, from files; {@code @PT3H@} in them becomes the instant of three hours ago, {@code #7#} the day a
 * week ago. */
final class Answers {

    private static final Pattern AGO = Pattern.compile("@(-?PT?[0-9A-Z]+)@");

    private static final Pattern DAYS_AGO = Pattern.compile("#([0-9]+)#");

    private Answers() {}

    static String read(String name) {
        try (var stream = Answers.class.getResourceAsStream("/answers/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("no answer file " + name);
            }
            return dated(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String dated(String text) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var instants = AGO.matcher(text)
                .replaceAll(match -> now.minus(Duration.parse(match.group(1))).toString());
        return DAYS_AGO.matcher(instants).replaceAll(match -> today.minusDays(Long.parseLong(match.group(1)))
                .toString());
    }
}
