package io.holdfast.dashboard.services.alerting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to a person, with every attempt.
 *
 * @param subject of the finding that stands for all that it is about
 * @param findings how many it is about
 */
public record Notification(
        UUID id,
        @Nullable String channelName,
        @Nullable String subject,
        @Nullable Long findings,
        String reason,
        String status,
        @Nullable Instant createdAt,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts) {

    public Notification {
        attempts = List.copyOf(attempts);
    }

    /** One try to deliver. */
    public record Attempt(
            Instant at,
            String outcome,
            @Nullable Integer httpStatus,
            @Nullable Long latencyMs,
            @Nullable String detail,
            @Nullable Request request,
            @Nullable Reply answer) {}

    /** What was sent, as far as it may be shown. */
    public record Request(
            @Nullable String method,
            @Nullable String url,
            @Nullable Long bytes,
            @Nullable String excerpt) {}

    /** How the receiver's answer began. */
    public record Reply(@Nullable String excerpt) {}
}
