package io.holdfast.evidence.operate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the product's content lies, and how it is followed. */
@ConfigMapping(prefix = "holdfast.catalog")
interface CatalogConfig {

    /** The directory that holds {@code kinds/}. */
    @WithDefault("catalog")
    String directory();

    /** How often the directory is looked at. */
    @WithDefault("1s")
    Duration interval();
}
