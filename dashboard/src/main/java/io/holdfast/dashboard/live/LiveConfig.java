package io.holdfast.dashboard.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pages are kept current. */
@ConfigMapping(prefix = "holdfast.dashboard.live")
interface LiveConfig {

    /** How often the heads are read while somebody looks. */
    @WithDefault("1s")
    Duration interval();

    /** After how many readings a page hears that the connection lives, also when nothing changed. */
    @WithDefault("10")
    int beatEvery();
}
