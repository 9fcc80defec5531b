package io.holdfast.evidence.ledger;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Measures, and asserts nothing about time: {@code mvn verify -Dit.test=RateMeasurement}. It runs broker, database and
 * service in and beside one JVM, so what it tells is a lower bound.
 */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class RateMeasurement {

    private static final Logger LOG = Logger.getLogger(RateMeasurement.class);
    private static final int EVENTS = Integer.getInteger("holdfast.measure.events", 200_000);
    private static final int SUBJECTS = 10_000;
    private static final Pattern ROWS = Pattern.compile("(?m)^holdfast_ledger_rows_total(?:\\{[^}]*})? ([0-9.E]+)$");

    @Test
    void measures() {
        measure("warm-up, inbound to ledgered", Topic.INBOUND, "warm", 50_000);
        measure("accepted to ledgered", Topic.ACCEPTED, "ledger", EVENTS);
        measure("inbound to ledgered", Topic.INBOUND, "inbound", EVENTS);
    }

    private static void measure(String what, Topic topic, String run, int count) {
        var before = rows();
        var start = System.nanoTime();
        send(topic, run, count);
        var sent = System.nanoTime();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rows() >= before + count);
        var seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof(
                "RATE %s: %d events in %.1f s (sent in %.1f s) = %.0f/s",
                what, count, seconds, (sent - start) / 1e9, count / seconds);
    }

    private static void send(Topic topic, String run, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms",
                20,
                "batch.size",
                131_072,
                "compression.type",
                "lz4");
        var now = Instant.now();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var i = 0; i < count; i++) {
                var subject = "host-" + i % SUBJECTS;
                var key = subject.getBytes(UTF_8);
                var unused = producer.send(new ProducerRecord<>(
                        topic.topicName(), key, event(run + i, subject, now).getBytes(UTF_8)));
            }
        }
    }

    private static String event(String id, String subject, Instant now) {
        return """
                {"specversion":"1.0","id":"%s","source":"/rate","type":"backup.run","subject":"%s","time":"%s",\
                "datacontenttype":"application/json","recordedtime":"%s","data":{"outcome":"success",\
                "finished_at":"2026-11-22T02:38:34Z","bytes":60668,"files":8,"examined":8,"encrypted":true,\
                "dry_run":false,"repository":"/srv/backup/restic","snapshot_id":"c57d3b5e","tool":"restic 0.18.0"}}""".formatted(id, subject, now, now);
    }

    private static double rows() {
        var matcher = ROWS.matcher(given().get("/q/metrics").asString());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
