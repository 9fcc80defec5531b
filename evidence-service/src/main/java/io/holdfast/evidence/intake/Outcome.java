package io.holdfast.evidence.intake;

import io.holdfast.evidence.validate.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of one event that somebody handed in. */
sealed interface Outcome {

    /** Durable: Kafka acknowledged it. */
    record Accepted(String source, String id) implements Outcome {}

    /**
     * It is not evidence, and nothing was written.
     *
     * @param source what the input named as its source, when it could be read that far
     */
    record Rejected(Refusal refusal, @Nullable String source) implements Outcome {}

    /** Kafka did not answer. The event may or may not be there; the same id again does no harm. */
    record Unknown(String reason) implements Outcome {}
}
