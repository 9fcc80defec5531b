package io.holdfast.control.exception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception as people see it.
 *
 * @param subject null for the whole control
 * @param decidedBy who approved or revoked it last
 */
public record ExceptionView(
        UUID id,
        String controlId,
        @Nullable String subject,
        String reason,
        String state,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ExceptionView of(ExceptionRow row, Instant now) {
        return new ExceptionView(
                row.id,
                row.controlId,
                row.subject,
                row.reason,
                row.stateAt(now).name(),
                row.requestedBy,
                row.requestedAt,
                row.expiresAt,
                row.decidedBy,
                row.decidedAt);
    }
}
