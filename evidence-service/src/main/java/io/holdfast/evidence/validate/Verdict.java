package io.holdfast.evidence.validate;

import io.holdfast.contracts.EvidenceEvent;
import org.jspecify.annotations.Nullable;

/** Whether an input is evidence. */
public sealed interface Verdict {

    record Accepted(EvidenceEvent event) implements Verdict {}

    /**
     * It is not evidence.
     *
     * @param source what the input named as its source, when it could be read that far
     */
    record Refused(Refusal refusal, @Nullable String source) implements Verdict {
        public Refused {
            source = source == null ? null : Printable.of(source);
        }
    }
}
