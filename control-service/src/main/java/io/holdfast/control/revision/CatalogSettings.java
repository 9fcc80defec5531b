package io.holdfast.control.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the catalog is, and how it is followed. */
@ConfigMapping(prefix = "holdfast.catalog")
public interface CatalogSettings {

    /** The directory with {@code kinds/}, {@code controls/} and {@code declarations/}. */
    Path directory();

    /** How often the directory and the versions that other instances recorded are looked at. */
    @WithDefault("500ms")
    Duration interval();
}
