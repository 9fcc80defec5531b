package io.holdfast.control.view;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What everybody may see. */
@ConfigMapping(prefix = "holdfast.control.public")
interface PublicSettings {

    /** The declarations whose measures everybody may see; none unless somebody decides so. */
    Optional<List<String>> declarations();

    /** How old everything that is shown is at least, so that nothing is read there before its owner knows it. */
    @WithDefault("0s")
    Duration delay();

    /** How long an answer is given again. */
    @WithDefault("60s")
    Duration keepFor();
}
