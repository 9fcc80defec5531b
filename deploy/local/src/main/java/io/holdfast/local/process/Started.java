package io.holdfast.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The line that says that a part is there. */
public final class Started {

    private static final double MILLIS = 1000.0;

    private Started() {}

    public static String line(String name, int port, Instant began, Instant now) {
        return String.format(Locale.ROOT, "  %-18s 127.0.0.1:%-6d ready after %s", name, port, seconds(began, now));
    }

    public static String seconds(Instant began, Instant now) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(began, now).toMillis() / MILLIS);
    }
}
