package io.holdfast.dashboard.services.evidence;

import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An input that could not be accepted, without its body: the page says why, the API keeps it whole. */
public record StoredDeadLetter(
        String id,
        Instant receivedAt,
        String reason,
        String detail,
        @Nullable List<Violation> violations,
        @Nullable String source,
        String status,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    public boolean isOpen() {
        return status.equals("OPEN");
    }
}
