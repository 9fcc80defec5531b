package io.holdfast.evidence.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.contracts.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter and what became of it.
 *
 * @param sequence orders the letters as they were stored
 */
public record StoredLetter(
        @JsonUnwrapped DeadLetter letter,
        @JsonIgnore long sequence,
        Instant storedAt,
        Status status,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    /** Whether somebody still has to look at it. */
    public enum Status {
        OPEN,
        REPLAYED
    }

    @JsonIgnore
    public boolean isReplayed() {
        return status == Status.REPLAYED;
    }
}
