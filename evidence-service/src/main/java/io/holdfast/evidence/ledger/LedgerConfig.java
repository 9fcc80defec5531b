package io.holdfast.evidence.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the ledger reads; larger batches cost less a row and hold a transaction longer. */
@ConfigMapping(prefix = "holdfast.evidence.ledger")
interface LedgerConfig {

    /** The name of the reader: its consumer group and its rows in {@code kafka_position}. */
    @WithDefault("evidence-ledger")
    String reader();

    /** The most records of one transaction. */
    @WithDefault("5000")
    int maxBatch();

    /** How many bytes the broker collects before it answers, unless {@link #fetchWait()} is over first. */
    @WithDefault("131072")
    int fetchMinBytes();

    /** How long the broker may collect. */
    @WithDefault("50ms")
    Duration fetchWait();
}
