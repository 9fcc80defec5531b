package io.holdfast.control.posture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the projection reads. */
@ConfigMapping(prefix = "holdfast.control.posture")
public interface PostureSettings {

    /** The consumer group, and the name under which the positions are kept. */
    @WithDefault("control-posture")
    String reader();

    /** How many records at most go into one transaction. */
    @WithDefault("5000")
    int batch();
}
