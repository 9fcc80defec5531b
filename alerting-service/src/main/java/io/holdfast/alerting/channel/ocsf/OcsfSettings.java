package io.holdfast.alerting.channel.ocsf;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which topic is written.
 *
 * @param servers where another broker is to be found; null for the broker of the suite
 * @param security how to speak to the other broker: PLAINTEXT or SSL
 */
record OcsfSettings(String topic, @Nullable String servers, String security) {

    /** The hosts of {@code a:9092,b:9092}. */
    List<String> hosts() {
        return servers == null
                ? List.of()
                : Arrays.stream(servers.split(","))
                        .map(server -> server.substring(0, server.lastIndexOf(':')))
                        .toList();
    }
}
