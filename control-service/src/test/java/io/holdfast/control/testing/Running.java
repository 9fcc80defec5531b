package io.holdfast.control.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.foundation.testing.RealParts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service under test from outside: how long it may take to react, and what is put on its topics. */
public final class Running {

    public static final Duration SOON = Duration.ofSeconds(30);

    private Running() {}

    public static void awaitReady() {
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /** Returns when Kafka has it. */
    public static void send(Topic topic, String key, byte[] value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, value)).get(10, TimeUnit.SECONDS);
        }
    }
}
