package io.holdfast.alerting.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far a channel may reach, and how long it may take. */
@ConfigMapping(prefix = "holdfast.alerting.channel")
public interface ChannelConfig {

    /** Where a channel may lead although it is not on the Internet: host names, addresses and ranges. */
    Optional<List<String>> allowedTargets();

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
