package io.holdfast.dashboard.page;

import io.holdfast.contracts.Status;
import java.util.Map;

/** How many of all hold, for the first line of a page. */
public record Share(long holding, long total) {

    public static Share of(Map<Status, Long> counts) {
        return new Share(
                counts.getOrDefault(Status.SATISFIED, 0L),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
