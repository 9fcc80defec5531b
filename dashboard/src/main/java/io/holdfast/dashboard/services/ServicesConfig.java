package io.holdfast.dashboard.services;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the three services answer. */
@ConfigMapping(prefix = "holdfast.dashboard.services")
public interface ServicesConfig {

    URI evidenceUrl();

    URI controlUrl();

    URI alertingUrl();
}
