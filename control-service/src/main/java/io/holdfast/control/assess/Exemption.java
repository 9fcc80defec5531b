package io.holdfast.control.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved exception as the judgement sees it.
 *
 * @param subject what it covers; null for the whole control, whatever it is judged on
 * @param reason why it was granted, in the words of the person who asked for it
 * @param expiresAt from then on it is over; every exception ends
 * @param revoked taken back before its end
 */
public record Exemption(
        String id, String controlId, @Nullable String subject, String reason, Instant expiresAt, boolean revoked) {

    boolean isInForce(Instant asOf) {
        return !revoked && expiresAt.isAfter(asOf);
    }
}
