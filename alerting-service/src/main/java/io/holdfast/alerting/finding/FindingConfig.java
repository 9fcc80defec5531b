package io.holdfast.alerting.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a finding is opened and reopened. */
@ConfigMapping(prefix = "holdfast.alerting.finding")
public interface FindingConfig {

    /** How long first evidence is waited for before its absence is a finding. */
    @WithDefault("1h")
    Duration noDataGrace();

    /** How long after its resolution a finding is reopened; later a new one is opened that names it. */
    @WithDefault("30d")
    Duration reopenWithin();

    /** How often the gauges of findings are counted anew. */
    @WithDefault("5s")
    Duration countEvery();
}
