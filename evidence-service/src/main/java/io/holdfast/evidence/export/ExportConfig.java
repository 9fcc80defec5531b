package io.holdfast.evidence.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much an export may take of what everybody shares. */
@ConfigMapping(prefix = "holdfast.evidence.export")
interface ExportConfig {

    /** How many exports of one table run at once; further ones wait for their turn. Each holds one connection. */
    @WithDefault("2")
    int concurrent();

    /** How many rows are in memory at a time. */
    @WithDefault("2000")
    int fetchSize();

    /** What PostgreSQL may sort in before it goes to disk; in its own notation. */
    @WithDefault("64MB")
    String sortMemory();

    /** How long PostgreSQL may take for the first row: millions are sorted before it. */
    @WithDefault("30m")
    Duration patience();
}
