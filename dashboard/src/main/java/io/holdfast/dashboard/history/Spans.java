package io.holdfast.dashboard.history;

import io.quarkus.qute.TemplateExtension;

/** How long something took on average, in one unit. */
@TemplateExtension
final class Spans {

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private Spans() {}

    static String span(Long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + " s";
        }
        if (seconds < 2 * HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < 2 * DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
    }
}
