package io.holdfast.alerting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How transitions are read. */
@ConfigMapping(prefix = "holdfast.alerting.intake")
public interface IntakeConfig {

    /** How many transitions share a transaction at most. */
    @WithDefault("2000")
    int batch();

    /** How often it is looked whether awaited evidence is overdue. */
    @WithDefault("1s")
    Duration awaitedCheck();
}
