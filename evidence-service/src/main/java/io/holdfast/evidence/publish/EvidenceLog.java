package io.holdfast.evidence.publish;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.EvidenceEvent;
import java.util.concurrent.CompletableFuture;

/** The durable log of what was taken in. The futures never fail: what can happen is a {@link Publication}. */
public interface EvidenceLog {

    /**
     * Writes an event.
     *
     * @param event with the instant at which it was recorded
     */
    CompletableFuture<Publication> accepted(EvidenceEvent event);

    CompletableFuture<Publication> rejected(DeadLetter letter);

    /** Sends what is waiting for company and returns when all of it is answered. */
    void flush();
}
