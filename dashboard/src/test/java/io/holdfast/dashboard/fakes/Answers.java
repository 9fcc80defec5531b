package io.holdfast.dashboard.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Bodies of the services, from files; {@code @PT3H@} in them becomes the instant of three hours ago. */
final class Answers {

    private static final Pattern AGO = Pattern.compile("@(-?PT?[0-9A-Z]+)@");

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
        return AGO.matcher(text)
                .replaceAll(match -> now.minus(Duration.parse(match.group(1))).toString());
    }
}
