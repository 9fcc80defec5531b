package io.holdfast.dashboard.services.control;

import static java.util.Objects.requireNonNull;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the organisation stands at {@code at}: never a score without its coverage and its time. */
public record Posture(
        Instant at,
        @Nullable String catalogVersion,
        Score score,
        Coverage coverage,
        Map<Status, Long> measures,
        Map<Assurance, Map<Status, Long>> assurance,
        Map<Status, Long> controls,
        Map<Status, Long> assessments,
        @Nullable Instant lastTransitionAt) {

    public Posture {
        requireNonNull(at, "at");
        requireNonNull(score, "score");
        requireNonNull(coverage, "coverage");
        measures = Map.copyOf(measures);
        assurance = Map.copyOf(assurance);
        controls = Map.copyOf(controls);
        assessments = Map.copyOf(assessments);
    }

    /** How many controls hold; {@code percent} is null when there is nothing to score. */
    public record Score(
            long satisfied, long controls, @Nullable Double percent, String formula) {}

    /** How many of all subjects that must be covered have current evidence. */
    public record Coverage(
            long judged, long population, @Nullable Double percent) {

        public long missing() {
            return population - judged;
        }
    }
}
