package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.EvaluationPolicy;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a control stands over its population.
 *
 * @param since when it came into this status; null when nothing was ever judged
 * @param dueSoon how many subjects hold, and end soon unless they are renewed
 * @param judged how many subjects have current evidence
 */
record Standing(
        Status status,
        Map<Status, Long> counts,
        long population,
        long judged,
        long dueSoon,
        @Nullable Instant since,
        @Nullable Instant judgedAt) {

    static final Standing NOTHING = of(Status.NO_DATA, Map.of(), 0, null, null);

    static Standing of(
            Status status,
            Map<Status, Long> counts,
            long dueSoon,
            @Nullable Instant since,
            @Nullable Instant judgedAt) {
        var complete = new EnumMap<Status, Long>(Status.class);
        for (var each : Status.values()) {
            complete.put(each, counts.getOrDefault(each, 0L));
        }
        return new Standing(
                status,
                complete,
                EvaluationPolicy.population(complete),
                EvaluationPolicy.judged(complete),
                dueSoon,
                since,
                judgedAt);
    }

    /** Judged anew out of the counts. */
    static Standing of(
            Map<Status, Long> counts,
            double tolerance,
            long dueSoon,
            @Nullable Instant since,
            @Nullable Instant judgedAt) {
        return of(EvaluationPolicy.status(counts, tolerance), counts, dueSoon, since, judgedAt);
    }

    String reason(double tolerance) {
        return EvaluationPolicy.reason(counts, tolerance);
    }
}
