package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well a control or a measure was kept over a period. */
public record Effectiveness(String id, String title, Instant from, Instant to, Overall overall, Subjects assessments) {

    /** As a whole. */
    public record Overall(
            @Nullable Double heldPercent,
            @Nullable Double judgedPercent,
            Map<Status, Long> seconds,
            long drifts,
            long openDrifts,
            @Nullable Long meanSecondsToRestore) {}

    /** All its subjects, each with its own times, added up. */
    public record Subjects(
            long subjects,
            @Nullable Double heldPercent,
            Map<Status, Long> seconds,
            long drifts,
            long openDrifts,
            @Nullable Long meanSecondsToDetect,
            @Nullable Long meanSecondsToRestore) {}
}
