package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of a control's subjects are in which status, or how much that changes.
 *
 * @param changedAt when that last changed
 */
record Tally(Map<Status, Long> counts, Instant changedAt) {

    static final Tally EMPTY = new Tally(Map.of(), Instant.EPOCH);

    /** What a transition changes: one subject leaves a status, or comes into the population, or leaves it. */
    static Tally of(Transition transition) {
        var change = new EnumMap<Status, Long>(Status.class);
        add(change, transition.from(), -1);
        add(change, transition.to(), 1);
        return new Tally(change, transition.judgedAt());
    }

    Tally plus(Tally change) {
        var sum = new EnumMap<Status, Long>(Status.class);
        sum.putAll(counts);
        change.counts.forEach((status, many) -> add(sum, status, many));
        return new Tally(sum, change.changedAt.isAfter(changedAt) ? change.changedAt : changedAt);
    }

    private static void add(Map<Status, Long> counts, @Nullable Status status, long change) {
        if (status != null) {
            counts.merge(status, change, Long::sum);
        }
    }
}
