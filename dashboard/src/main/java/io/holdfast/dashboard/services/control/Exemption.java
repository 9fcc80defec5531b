package io.holdfast.dashboard.services.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception: who asked for it, who decided, and until when it holds. */
public record Exemption(
        UUID id,
        String controlId,
        @Nullable String subject,
        String reason,
        State state,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where it is in its life. */
    public enum State {
        REQUESTED,
        APPROVED,
        REVOKED,
        EXPIRED
    }

    /** Whether somebody may still take it back. */
    public boolean isLive() {
        return state == State.REQUESTED || state == State.APPROVED;
    }

    /** Nobody approves what they asked for themselves. */
    public boolean mayBeApprovedBy(String person) {
        return state == State.REQUESTED && !requestedBy.equals(person);
    }
}
