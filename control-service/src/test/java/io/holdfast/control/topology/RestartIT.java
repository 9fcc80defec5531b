package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.json.JsonSerde;
import io.holdfast.foundation.testing.RealParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judging goes on where it stopped: with its stores, and without them. */
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private record Settings(String applicationId, Path stateDirectory, int threads, long cacheBytes)
            implements TopologySettings {}

    private final String control = "control-" + UUID.randomUUID();
    private final String subject = "system-" + UUID.randomUUID();
    private final String application = "restart-" + UUID.randomUUID();
    private final Instant time = Instant.now().minusSeconds(600);
    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers());
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    private Path directory = Path.of("");

    @BeforeEach
    void freshDirectory() throws Exception {
        directory = Files.createTempDirectory("holdfast-restart");
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void withItsStoresItGoesOn() throws Exception {
        judgeUntilBroken();

        try (var again = start(directory, requires("success"))) {
            send(Topic.ACCEPTED, json(backup(subject, "2", time.plusSeconds(9), Map.of("outcome", "success"))));

            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    @Test
    void withoutItsStoresItRestoresThemFromKafka() throws Exception {
        judgeUntilBroken();

        try (var again = start(Files.createTempDirectory("holdfast-empty"), requires("success"))) {
            // A duplicate of what was judged before the restart, which only the restored state can tell.
            send(Topic.ACCEPTED, json(backup(subject, "1", time, Map.of("outcome", "failure"))));
            send(Topic.ACCEPTED, json(backup(subject, "2", time.plusSeconds(9), Map.of("outcome", "success"))));

            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    @Test
    void aCatalogThatChangedMeanwhileIsSweptAtStart() throws Exception {
        judgeUntilBroken();

        try (var again = start(directory, requires("failure"))) {
            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private void judgeUntilBroken() throws Exception {
        try (var first = start(directory, requires("success"))) {
            send(Topic.ASSETS, json(system(subject)));
            awaitTold("null>NO_DATA 1");
            send(Topic.ACCEPTED, json(backup(subject, "1", time, Map.of("outcome", "failure"))));
            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2");
            assertThat(first.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private Catalogs requires(String outcome) {
        return catalog().backupControl(control, "evidence.outcome == '" + outcome + "'");
    }

    private KafkaStreams start(Path stores, Catalogs rules) {
        var inForce = new CatalogInForce(rules.compile(), InstantSource.system());
        var topology = new ControlTopology(inForce, new JudgingMetrics(new SimpleMeterRegistry())).build();
        var settings = new Settings(application, stores, 1, 1_000_000);
        var streams = new KafkaStreams(topology, StreamsSettings.of(settings, kafka));
        streams.start();
        await().atMost(SOON).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        return streams;
    }

    private void send(Topic topic, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic.topicName(), subject, value)).get(10, TimeUnit.SECONDS);
    }

    /** Exactly these, in this order: a repeated or lost transition shows. */
    private void awaitTold(String... expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly(expected));
    }

    private List<String> told() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers(), "isolation.level", "read_committed");
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                config, new StringDeserializer(), new JsonSerde<>(Transition.class).deserializer())) {
            var partitions = consumer.partitionsFor(Topic.TRANSITIONS.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var transition = record.value();
                    if (transition.id().startsWith(control + "/" + subject + "/")) {
                        told.add(transition.from() + ">" + transition.to() + " " + transition.sequence());
                    }
                }
            }
        }
        return told;
    }
}
