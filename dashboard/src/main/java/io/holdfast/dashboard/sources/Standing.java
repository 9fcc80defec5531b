package io.holdfast.dashboard.sources;

import io.holdfast.dashboard.services.evidence.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source, and whether it does what it promised.
 *
 * @param due when it had to be heard of at the latest; null when it promised nothing or was never heard of
 * @param letters how many of its inputs wait as dead letters
 */
record Standing(Source source, State state, @Nullable Instant due, long letters) {

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,9})([smhd])");

    enum State {
        SILENT,
        NEVER_HEARD,
        ON_TIME,
        NO_PROMISE
    }

    static Standing of(Source source, Instant now, long letters) {
        var interval = interval(source.interval());
        var seen = source.lastSeenAt();
        if (interval == null) {
            return new Standing(source, State.NO_PROMISE, null, letters);
        }
        if (seen == null) {
            return new Standing(source, State.NEVER_HEARD, null, letters);
        }
        var due = seen.plus(interval);
        return new Standing(source, due.isBefore(now) ? State.SILENT : State.ON_TIME, due, letters);
    }

    static @Nullable Duration interval(@Nullable Object promised) {
        var match = INTERVAL.matcher(String.valueOf(promised));
        if (!match.matches()) {
            return null;
        }
        var number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    public boolean isSilent() {
        return state == State.SILENT || state == State.NEVER_HEARD;
    }

    public String name() {
        return source.title() == null ? source.id() : source.title();
    }
}
