package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads timelines and periods out of short sentences: {@code "0h SATISFIED, 5h NOT_SATISFIED@7h, 9h -"}. */
final class Line {

    static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private Line() {}

    /** Changes in the order in which they were judged; {@code @} says when, {@code -} that nothing is judged any more. */
    static Timeline of(String text) {
        return text.isBlank()
                ? Timeline.NOTHING
                : Timeline.of(Arrays.stream(text.split(",", -1))
                        .map(each -> change(each.strip()))
                        .toList());
    }

    static Instant at(String hours) {
        return START.plus(Duration.ofHours(Long.parseLong(hours.replace("h", ""))));
    }

    /** E.g. {@code 0h-10h}. */
    static Period period(String text) {
        var parts = text.split("-", -1);
        return new Period(at(parts[0]), at(parts[1]));
    }

    private static Change change(String text) {
        var parts = text.split("[ @]", -1);
        return new Change(at(parts[0]), status(parts[1]), parts.length < 3 ? null : at(parts[2]));
    }

    private static @Nullable Status status(String name) {
        return name.equals("-") ? null : Status.valueOf(name);
    }
}
