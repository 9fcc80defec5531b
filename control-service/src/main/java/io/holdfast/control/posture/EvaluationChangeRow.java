package io.holdfast.control.posture;

import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a control at an instant.
 *
 * @param status null when the control was taken out of the catalog; the version likewise
 */
record EvaluationChangeRow(
        String controlId, @Nullable Status status, @Nullable String controlVersion, Instant at) {

    static EvaluationChangeRow of(Evaluation evaluation, Instant at) {
        return new EvaluationChangeRow(evaluation.controlId(), evaluation.status(), evaluation.controlVersion(), at);
    }

    static EvaluationChangeRow removed(String controlId, Instant at) {
        return new EvaluationChangeRow(controlId, null, null, at);
    }
}
