package io.holdfast.alerting.notify;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is told.
 *
 * @param id stays the same over all attempts, so that the receiver can drop what it has already
 * @param findingId the finding that it tells of; null for a test
 * @param subject the finding's subject
 * @param createdAt when it was written to the outbox
 * @param finding the finding as it was at that moment, as JSON
 */
public record Notification(
        UUID id,
        ChannelId channel,
        @Nullable UUID findingId,
        Reason reason,
        String subject,
        Instant createdAt,
        String finding) {}
