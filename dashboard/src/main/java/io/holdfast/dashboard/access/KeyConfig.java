package io.holdfast.dashboard.access;

import io.smallrye.config.ConfigMapping;

/** Who may look. */
@ConfigMapping(prefix = "holdfast.dashboard.access")
interface KeyConfig {

    /** Where the key is that tokens are verified with: a file, or the address of a JWKS document. */
    String keyLocation();
}
