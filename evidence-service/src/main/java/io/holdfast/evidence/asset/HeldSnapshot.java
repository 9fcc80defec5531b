package io.holdfast.evidence.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complete snapshot that would retire more than half of its population and waits for somebody to confirm it.
 *
 * @param members how many active assets the population had
 * @param retiring how many of them would retire
 * @param listed how many assets the snapshot names
 */
record HeldSnapshot(
        long id,
        String population,
        String source,
        String evidenceId,
        Instant time,
        int members,
        int retiring,
        int listed,
        State state,
        Instant heldAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What became of it. */
    enum State {
        HELD,
        CONFIRMED,
        /** A newer snapshot was applied meanwhile. */
        SUPERSEDED
    }
}
