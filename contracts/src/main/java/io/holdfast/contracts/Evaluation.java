package io.holdfast.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The judgement of one control over its population.
 *
 * @param status the worst that more than the tolerated share of the population is in
 * @param counts how many subjects are in which status; every status is named, also with 0
 * @param population how many subjects the control covers, the exempt ones included
 * @param judgedAt when the counts last changed
 */
public record Evaluation(
        String controlId,
        String controlVersion,
        Status status,
        Map<Status, Long> counts,
        long population,
        Instant judgedAt) {

    public Evaluation {
        requireNonNull(controlId, "control_id");
        requireNonNull(controlVersion, "control_version");
        requireNonNull(status, "status");
        requireNonNull(judgedAt, "judged_at");
        var complete = new EnumMap<Status, Long>(Status.class);
        for (var each : Status.values()) {
            complete.put(each, counts.getOrDefault(each, 0L));
        }
        counts = Collections.unmodifiableMap(complete);
    }
}
