package io.holdfast.alerting.notify;

import io.holdfast.alerting.notify.DeliveryPolicy.Next;
import io.holdfast.foundation.log.LogKeys;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes one attempt to deliver, and records how it ended. */
@Singleton
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Claims claims;
    private final Sender sender;
    private final DeliveryPolicy policy;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Attempts(Claims claims, Sender sender, NotifyConfig config, MeterRegistry meters, InstantSource clock) {
        this.claims = claims;
        this.sender = sender;
        this.policy = new DeliveryPolicy(config.firstDelay(), config.longestDelay());
        this.meters = meters;
        this.clock = clock;
    }

    void make(Claim claim) {
        var notification = claim.notification();
        var first = notification.message().first();
        LogKeys.subject(first.subject()).finding(first.id()).during(() -> attempt(claim));
    }

    private void attempt(Claim claim) {
        var begun = System.nanoTime();
        var delivery = send(claim.notification());
        var latency = Duration.ofNanos(System.nanoTime() - begun);
        var now = clock.instant();
        var chance = ThreadLocalRandom.current().nextDouble();
        var next = policy.after(delivery, claim.attempts() + 1, now, claim.giveUpAt(), chance);
        try {
            claims.conclude(claim, now, latency.toMillis(), delivery, next);
            count(delivery.outcome().toLowerCase(Locale.ROOT), 1);
            tell(claim, delivery, next);
        } catch (SQLException away) {
            // The lease runs out and the notification is sent again under the same id: at least once.
            LOG.warnf(
                    "notification %s: the attempt (%s) could not be recorded: %s",
                    claim.notification().id(), delivery.outcome(), away.getMessage());
        }
    }

    /** Counts what was given up without another attempt. */
    void buried(int notifications) {
        if (notifications > 0) {
            LOG.warnf("%d notifications are dead: their channels are removed or stayed disabled", notifications);
            count("dead", notifications);
        }
    }

    private Delivery send(Notification notification) {
        try {
            return sender.send(notification);
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "notification %s: the channel failed", notification.id());
            return new Delivery.RetryLater(null, null, "the channel failed: " + unexpected);
        }
    }

    private void tell(Claim claim, Delivery delivery, Next next) {
        var notification = claim.notification();
        switch (next) {
            case Next.Done done -> LOG.debugf("notification %s is delivered", notification.id());
            case Next.Again again ->
                LOG.infof(
                        "notification %s to channel %s is tried again at %s: %s",
                        notification.id(), notification.channel(), again.at(), delivery.detail());
            case Next.Dead dead -> {
                count("dead", 1);
                LOG.warnf(
                        "notification %s to channel %s is dead: %s",
                        notification.id(), notification.channel(), delivery.detail());
            }
        }
    }

    private void count(String outcome, int times) {
        meters.counter("holdfast.deliveries", "outcome", outcome).increment(times);
    }
}
