package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one control on one subject.
 *
 * @param reason why, in words for people
 * @param evidence what decided; null when none did
 * @param effectiveAt since when it is true: the evidence's time, or the instant at which a deadline came due
 * @param deadline when time alone may change it; null when it can't
 * @param conflict whether different statements about the same instant were found
 */
record Assessment(
        Status status,
        String reason,
        @Nullable Evidence evidence,
        Instant effectiveAt,
        @Nullable Instant deadline,
        boolean conflict) {

    Assessment(
            Status status,
            String reason,
            @Nullable Evidence evidence,
            Instant effectiveAt,
            @Nullable Instant deadline) {
        this(status, reason, evidence, effectiveAt, deadline, false);
    }

    /** The same judgement, out of statements that contradict each other. */
    Assessment conflicting(String other) {
        return new Assessment(status, other, evidence, effectiveAt, deadline, true);
    }

    Assessment withReason(String other) {
        return new Assessment(status, other, evidence, effectiveAt, deadline, conflict);
    }

    /** The same judgement, to be looked at again at {@code end} if not before. */
    Assessment noLaterThan(@Nullable Instant end) {
        return new Assessment(status, reason, evidence, effectiveAt, earlier(deadline, end), conflict);
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
