package io.holdfast.control.inforce;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the catalog is. */
@ConfigMapping(prefix = "holdfast.catalog")
public interface CatalogSettings {

    /** The directory with {@code kinds/}, {@code controls/} and {@code declarations/}. */
    Path directory();
}
