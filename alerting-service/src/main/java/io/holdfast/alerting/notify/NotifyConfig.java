package io.holdfast.alerting.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How notifications are delivered. */
@ConfigMapping(prefix = "holdfast.alerting.notify")
public interface NotifyConfig {

    /** For how long a claimed notification belongs to who claimed it; longer than the longest attempt. */
    @WithDefault("30s")
    Duration lease();

    /** For how long delivery is tried before a notification is dead. */
    @WithDefault("3d")
    Duration horizon();

    /** How long the second attempt waits for; every further one waits twice as long, with jitter. */
    @WithDefault("5s")
    Duration firstDelay();

    /** The longest wait between two attempts. */
    @WithDefault("4h")
    Duration longestDelay();

    /** How many deliveries one channel may have in flight. */
    @WithDefault("8")
    int concurrencyPerChannel();

    /** How often the outbox is looked at when no signal came. */
    @WithDefault("1s")
    Duration poll();

    /** How late a claimable delivery may be before the service says that it is not ready. */
    @WithDefault("3m")
    Duration unhealthyAfter();
}
