package io.holdfast.evidence.operate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the product's content lies. */
@ConfigMapping(prefix = "holdfast.catalog")
interface CatalogConfig {

    /** The directory that holds {@code kinds/}. */
    @WithDefault("catalog")
    String directory();
}
