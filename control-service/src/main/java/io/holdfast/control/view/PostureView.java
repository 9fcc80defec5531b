package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand at an instant. A score never comes without its coverage.
 *
 * @param knownAt as it was known then; null when this is how things stand now
 * @param catalogVersion the rules that were in force at {@code at}
 * @param measures how many measures are in which status; {@code controls} and {@code assessments} likewise
 * @param assurance the measures by what their status rests on
 * @param sentence the same in plain words
 */
public record PostureView(
        Instant at,
        @Nullable Instant knownAt,
        String catalogVersion,
        ScoreView score,
        CoverageView coverage,
        Map<Status, Long> measures,
        Map<Assurance, Map<Status, Long>> assurance,
        Map<Status, Long> controls,
        Map<Status, Long> assessments,
        @Nullable Instant lastTransitionAt,
        String sentence) {

    /**
     * How many of the controls that have something to cover hold.
     *
     * @param percent rounded down; null when nothing is judged
     */
    public record ScoreView(
            long satisfied, long controls, @Nullable Long percent, String formula) {}

    /**
     * How many subjects are known by current evidence in everything that is asked of them.
     *
     * @param percent rounded down; null when there is no subject
     */
    public record CoverageView(
            long judged, long population, @Nullable Long percent) {}
}
