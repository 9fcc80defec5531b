package io.holdfast.dashboard.page;

import io.holdfast.contracts.Status;
import java.util.Map;

/**
 * How all stand, for the first line of a page. That something could not be judged is never counted as broken.
 *
 * @param holding how many hold
 * @param broken how many are shown not to hold
 * @param unproven how many have no current evidence: too old, or never any
 * @param undecided how many have evidence on which the rule could not be decided
 * @param exempt how many need not hold for now
 */
public record Share(long total, long holding, long broken, long unproven, long undecided, long exempt) {

    public static Share of(Map<Status, Long> counts) {
        return new Share(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Status.SATISFIED, 0L),
                counts.getOrDefault(Status.NOT_SATISFIED, 0L),
                counts.getOrDefault(Status.STALE, 0L) + counts.getOrDefault(Status.NO_DATA, 0L),
                counts.getOrDefault(Status.INCONCLUSIVE, 0L),
                counts.getOrDefault(Status.EXEMPT, 0L));
    }
}
