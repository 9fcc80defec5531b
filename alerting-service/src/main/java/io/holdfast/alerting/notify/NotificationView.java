package io.holdfast.alerting.notify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.holdfast.alerting.route.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as callers read it.
 *
 * @param findingId null for a test
 * @param nextAttemptAt null when no further attempt will be made
 */
record NotificationView(
        UUID id,
        UUID channelId,
        String channelName,
        @Nullable UUID findingId,
        Reason reason,
        NotificationState status,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts,
        @JsonIgnore long position) {

    /** One attempt to deliver it. */
    record Attempt(Instant at, String outcome, @Nullable Integer httpStatus, long latencyMs, String detail) {}

    NotificationView with(List<Attempt> made) {
        return new NotificationView(
                id, channelId, channelName, findingId, reason, status, createdAt, nextAttemptAt, made, position);
    }
}
