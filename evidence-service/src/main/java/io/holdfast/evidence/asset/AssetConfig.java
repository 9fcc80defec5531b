package io.holdfast.evidence.asset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How assets are remembered and published. */
@ConfigMapping(prefix = "holdfast.evidence.asset")
interface AssetConfig {

    /** How many subjects are remembered as known, so that their evidence asks the database nothing. */
    @WithDefault("200000")
    int knownSubjects();

    /** The most assets of one round of the relay. */
    @WithDefault("1000")
    int relayBatch();

    /** How often the relay looks when nobody wakes it: after a restart, or for what another replica wrote. */
    @WithDefault("1s")
    Duration relayInterval();
}
