package io.holdfast.control.backtest;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a subject's status.
 *
 * @param occurrence whether it happened, would have happened, or both
 * @param from null when the control did not apply before
 * @param to null when it no longer applies
 * @param effectiveAt since when the new status was true
 * @param judgedAt when it was or would have been known
 */
record Flip(
        String subject,
        Occurrence occurrence,
        @Nullable Status from,
        @Nullable Status to,
        Cause cause,
        String reason,
        @Nullable EvidenceRef evidence,
        Instant effectiveAt,
        Instant judgedAt) {

    enum Occurrence {
        /** It happened, and would have happened just so. */
        BOTH,
        /** It happened, and would not have. */
        ONLY_REAL,
        /** It would have happened, and did not. */
        ONLY_WOULD_BE
    }

    static Flip of(Transition transition, Occurrence occurrence) {
        return new Flip(
                transition.subject(),
                occurrence,
                transition.from(),
                transition.to(),
                transition.cause(),
                transition.reason(),
                transition.evidence(),
                transition.effectiveAt(),
                transition.judgedAt());
    }

    Flip inBoth() {
        return new Flip(subject, Occurrence.BOTH, from, to, cause, reason, evidence, effectiveAt, judgedAt);
    }
}
