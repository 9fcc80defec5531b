package io.holdfast.evidence.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sources are watched. */
@ConfigMapping(prefix = "holdfast.evidence.source")
interface SourceConfig {

    /** How often it is looked which sources were heard. A source is found silent no later than this after its time. */
    @WithDefault("1s")
    Duration heartbeatInterval();
}
