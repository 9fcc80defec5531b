package io.holdfast.evidence.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a write may take, and how much it waits for company. */
@ConfigMapping(prefix = "holdfast.evidence.publish")
interface PublishConfig {

    /** After this long without Kafka's answer the outcome is unknown. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How long one request to a broker may take before it is tried again. */
    @WithDefault("4s")
    Duration requestTimeout();

    /** How long a write may wait for the cluster's metadata or for room in the buffer. */
    @WithDefault("5s")
    Duration maxBlock();

    /** How long a record waits for others to share its request. */
    @WithDefault("3ms")
    Duration linger();

    /** Bytes of a batch of records of one partition. */
    @WithDefault("131072")
    int batchSize();

    /** The largest request: one event of 1 MiB with its attributes and as Base64 in a dead letter. */
    @WithDefault("4194304")
    int maxRequestSize();
}
