package io.holdfast.alerting.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How it is proved that nothing is forgotten. */
@ConfigMapping(prefix = "holdfast.alerting.audit")
public interface AuditConfig {

    /** How often it is proved that every open finding has a next step and that everything due moves. */
    @WithDefault("1m")
    Duration every();

    /** How late something due may be before that counts as forgotten. */
    @WithDefault("5m")
    Duration tolerance();

    /** How often findings are compared with the current assessments. */
    @WithDefault("1h")
    Duration reconcileEvery();
}
