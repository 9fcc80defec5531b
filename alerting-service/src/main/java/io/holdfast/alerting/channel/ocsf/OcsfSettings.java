package io.holdfast.alerting.channel.ocsf;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which topic is written.
 *
 * @param servers where another broker is to be found; null for the broker of the suite
 * @param security how to speak to the other broker, as Kafka's {@code security.protocol} has it
 * @param login as whom; null where the broker asks for no login
 */
record OcsfSettings(
        String topic,
        @Nullable String servers,
        String security,
        @Nullable Login login) {

    /**
     * As whom to log in.
     *
     * @param mechanism as Kafka's {@code sasl.mechanism} has it: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512
     */
    record Login(String mechanism, String username, String password) {

        @Override
        public String toString() {
            return username + " by " + mechanism;
        }
    }

    /** The hosts of {@code a:9092,b:9092}. */
    List<String> hosts() {
        return servers == null
                ? List.of()
                : Arrays.stream(servers.split(","))
                        .map(server -> server.substring(0, server.lastIndexOf(':')))
                        .toList();
    }
}
