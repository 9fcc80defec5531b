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

    /** How long it must hold again before a finding is resolved; nothing for at once. */
    @WithDefault("0s")
    Duration recoverFor();

    /** How long evidence is waited for that shows what a person says to be fixed. */
    @WithDefault("7d")
    Duration verifyWithin();

    /** How often it is looked whether the time of a finding has come. */
    @WithDefault("1s")
    Duration timeCheck();

    /** How often the gauges of findings are counted anew. */
    @WithDefault("5s")
    Duration countEvery();
}
