package io.holdfast.alerting.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a notification after an attempt. */
final class DeliveryPolicy {

    /** What becomes of it. */
    sealed interface Next {
        record Done() implements Next {}

        record Again(Instant at) implements Next {}

        record Dead() implements Next {}
    }

    /** Up to a fifth shorter or longer, so that those that failed together do not come back together. */
    private static final double JITTER = 0.2;

    private final Duration firstDelay;
    private final Duration longestDelay;

    DeliveryPolicy(Duration firstDelay, Duration longestDelay) {
        this.firstDelay = firstDelay;
        this.longestDelay = longestDelay;
    }

    /**
     * What an attempt means for the notification.
     *
     * @param attempts how many there were, this one included
     * @param giveUpAt when the last attempt is due
     * @param chance between 0 and 1, for the jitter
     */
    Next after(Delivery delivery, int attempts, Instant now, Instant giveUpAt, double chance) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> new Next.Done();
            case Delivery.Refused refused -> new Next.Dead();
            case Delivery.RetryLater later -> retry(later.delay(), attempts, now, giveUpAt, chance);
        };
    }

    private Next retry(@Nullable Duration asked, int attempts, Instant now, Instant giveUpAt, double chance) {
        if (!now.isBefore(giveUpAt)) {
            return new Next.Dead();
        }
        var own = jittered(backoff(attempts), chance);
        var at = now.plus(asked != null && asked.compareTo(own) > 0 ? asked : own);
        return new Next.Again(at.isAfter(giveUpAt) ? giveUpAt : at);
    }

    private Duration backoff(int attempts) {
        var doublings = Math.clamp(attempts - 1L, 0, 30);
        var delay = firstDelay.multipliedBy(1L << doublings);
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }

    private static Duration jittered(Duration delay, double chance) {
        return Duration.ofMillis(Math.round(delay.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
    }
}
