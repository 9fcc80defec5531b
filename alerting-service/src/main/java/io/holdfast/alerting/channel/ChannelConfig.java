package io.holdfast.alerting.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far a channel may reach, and how long it may take. */
@ConfigMapping(prefix = "holdfast.alerting.channel")
public interface ChannelConfig {

    /** Whether a webhook may lead to this machine or into a private network. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** How long a connection may take to open. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a whole attempt may take, the answer included. */
    @WithDefault("15s")
    Duration timeout();

    /** How many bytes of an answer are read. */
    @WithDefault("65536")
    int answerLimit();
}
