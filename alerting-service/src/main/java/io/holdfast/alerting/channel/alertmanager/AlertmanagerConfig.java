package io.holdfast.alerting.channel.alertmanager;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an Alertmanager is kept from forgetting. */
@ConfigMapping(prefix = "holdfast.alerting.channel.alertmanager")
public interface AlertmanagerConfig {

    /** How often an alert is sent again while its finding is open. */
    @WithDefault("1m")
    Duration resendEvery();

    /** How long an alert lives without being sent again; several times as long, so that a lost one does no harm. */
    @WithDefault("5m")
    Duration aliveFor();
}
