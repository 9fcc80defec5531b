package io.holdfast.local.demo;

import java.time.Duration;
import java.util.regex.Pattern;

/** Lengths of time as the demo's files write them: {@code 30s}, {@code 10m}, {@code 26h}, {@code 300d}. */
final class Spans {

    private static final Pattern SPAN = Pattern.compile("(\\d+)([smhd])");

    private Spans() {}

    static Duration parse(String text) {
        var found = SPAN.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no span such as 30s, 10m, 26h or 300d");
        }
        var amount = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
