package io.holdfast.alerting.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification that belongs to this process until the lease ends.
 *
 * @param attempts how many there were before this one
 */
record Claim(Notification notification, UUID lease, int attempts, Instant giveUpAt) {}
