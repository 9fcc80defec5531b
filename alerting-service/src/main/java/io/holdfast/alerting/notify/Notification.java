package io.holdfast.alerting.notify;

import io.holdfast.alerting.route.ChannelId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a channel is told.
 *
 * @param id stays the same over all attempts, so that the receiver can drop what it has already
 * @param createdAt when it was written to the outbox
 */
public record Notification(UUID id, ChannelId channel, Instant createdAt, Message message) {}
