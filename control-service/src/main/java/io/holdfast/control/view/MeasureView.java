package io.holdfast.control.view;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure with how well it is kept.
 *
 * @param type {@code technical} or {@code organisational}
 * @param assurance what its status rests on; uncovered also when its controls have no asset to look at
 * @param since when it came into this status; null when nothing was judged
 * @param population how many assessments its controls have to give
 * @param judged how many of these rest on current evidence
 */
public record MeasureView(
        String id,
        String declaration,
        String section,
        String type,
        Assurance assurance,
        String text,
        Status status,
        String reason,
        @Nullable Instant since,
        List<MeasureControlView> controls,
        long population,
        long judged) {

    /** One of the controls that show whether the measure is kept. */
    public record MeasureControlView(String id, String title, Status status, Severity severity) {}
}
