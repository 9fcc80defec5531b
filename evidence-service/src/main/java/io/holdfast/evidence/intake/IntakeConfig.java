package io.holdfast.evidence.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one call may bring, and how the inbound topic is read. */
@ConfigMapping(prefix = "holdfast.evidence.intake")
interface IntakeConfig {

    /** The largest body of {@code POST /v1/evidence}, in bytes. */
    @WithDefault("1048576")
    int maxBody();

    /** The most events of one call. */
    @WithDefault("500")
    int maxItems();

    /** The largest output of a tool that {@code POST /v1/intake/…} takes, in bytes: scanners write long reports. */
    @WithDefault("16777216")
    int maxToolOutput();

    /** After how many seconds a caller may try again when Kafka does not answer. */
    @WithDefault("5")
    int retryAfterSeconds();

    /** The consumer group of the inbound topic. */
    @WithDefault("evidence-inbound")
    String inboundGroup();

    /** The most records of one batch from the inbound topic. */
    @WithDefault("4000")
    int inboundBatch();
}
