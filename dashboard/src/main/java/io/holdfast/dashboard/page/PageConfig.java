package io.holdfast.dashboard.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every page shows. */
@ConfigMapping(prefix = "holdfast.dashboard.page")
interface PageConfig {

    /** Whether the data is an example organisation's; every page then says so. */
    @WithDefault("false")
    boolean demo();
}
