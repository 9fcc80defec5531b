package io.holdfast.control.topology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How the topology runs. */
@ConfigMapping(prefix = "holdfast.control.topology")
public interface TopologySettings {

    /** The Kafka Streams application id: the consumer group, and the prefix of the internal topics. */
    @WithDefault("holdfast-control")
    String applicationId();

    /** Where the stores are kept; they are restored from Kafka when they get lost. */
    Path stateDirectory();

    /** How many threads judge. More than there are partitions are idle. */
    @WithDefault("2")
    int threads();

    /** Memory for writing the stores in portions, over all threads. */
    @WithDefault("1048576")
    long cacheBytes();
}
