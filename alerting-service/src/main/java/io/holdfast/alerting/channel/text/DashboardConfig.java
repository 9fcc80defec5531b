package io.holdfast.alerting.channel.text;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where people look. */
@ConfigMapping(prefix = "holdfast.alerting")
public interface DashboardConfig {

    /** The address under which people reach the dashboard; messages link to it. */
    @WithDefault("http://127.0.0.1:8080")
    String dashboardUrl();
}
