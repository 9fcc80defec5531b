package io.holdfast.dashboard.services.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How well a control or a measure was kept over a period. */
public record Kept(String id, Instant from, Instant to, Overall overall) {

    /**
     * As the worst of what it rests on.
     *
     * @param heldPercent the share of the judged time in which it held; null when there is none
     * @param judgedPercent the share of the period in which it was judged at all
     * @param drifts how often it broke after it had held
     */
    public record Overall(
            @Nullable Double heldPercent,
            @Nullable Double judgedPercent,
            long drifts,
            long openDrifts,
            @Nullable Long meanSecondsToRestore) {}
}
