package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of a control's subjects are in which status.
 *
 * @param changedAt when that last changed
 */
record Tally(Map<Status, Long> counts, Instant changedAt) {

    static final Tally EMPTY = new Tally(Map.of(), Instant.EPOCH);

    Tally after(Shift shift) {
        var next = new EnumMap<Status, Long>(Status.class);
        next.putAll(counts);
        add(next, shift.from(), -1);
        add(next, shift.to(), 1);
        return new Tally(next, shift.at().isAfter(changedAt) ? shift.at() : changedAt);
    }

    private static void add(Map<Status, Long> counts, @Nullable Status status, long change) {
        if (status != null) {
            counts.merge(status, change, Long::sum);
        }
    }
}
