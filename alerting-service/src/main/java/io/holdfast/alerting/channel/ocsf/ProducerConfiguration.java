package io.holdfast.alerting.channel.ocsf;

import io.holdfast.alerting.channel.ocsf.OcsfSettings.Login;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The settings of a channel as Kafka's client has them.
 *
 * @see <a href="https://kafka.apache.org/documentation/#producerconfigs">Producer configurations</a>
 * @see <a href="https://kafka.apache.org/documentation/#security_sasl">Authentication using SASL</a>
 */
final class ProducerConfiguration {

    private static final int BLOCK_MILLIS = 5_000;
    private static final int DELIVER_MILLIS = 10_000;

    private ProducerConfiguration() {}

    /**
     * The configuration of a producer that waits for all replicas, and not for long.
     *
     * @param own that of the broker of the suite, for channels that name no other
     */
    static Map<String, Object> of(OcsfSettings settings, Map<String, Object> own) {
        var config = new HashMap<String, Object>();
        if (settings.servers() == null) {
            config.putAll(own);
        } else {
            config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
            config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, settings.security());
            var login = settings.login();
            if (login != null) {
                config.put(SaslConfigs.SASL_MECHANISM, login.mechanism());
                config.put(SaslConfigs.SASL_JAAS_CONFIG, jaas(login));
            }
        }
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVER_MILLIS);
        return config;
    }

    private static String jaas(Login login) {
        var module = login.mechanism().startsWith("SCRAM")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return module + " required username=" + quoted(login.username()) + " password=" + quoted(login.password())
                + ";";
    }

    /** Whatever is in it stays one value: a password must not end the text and begin another option. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
