package io.holdfast.control.topology;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.json.JsonSerde;
import io.holdfast.foundation.testing.RealParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;

/** One application on a real Kafka, which may be started, stopped and started again, and what it announced. */
final class RealTopology implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(60);

    private record Settings(String applicationId, Path stateDirectory, int threads, long cacheBytes)
            implements TopologySettings {}

    private final String application = "real-" + UUID.randomUUID();
    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers());
    private final LongAdder lost = new LongAdder();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());

    /** Starts judging and returns once it does. Another directory is another machine. */
    KafkaStreams start(Path stores, Catalogs rules) {
        return start(new Settings(application, stores, 1, 1_000_000), rules);
    }

    /** The same with the threads and the cache that the service has by default. */
    KafkaStreams startInEarnest(Path stores, Catalogs rules) {
        return start(new Settings(application, stores, 2, 1_048_576), rules);
    }

    private KafkaStreams start(Settings settings, Catalogs rules) {
        var inForce = new CatalogInForce(rules.compile(), InstantSource.system());
        var topology = new ControlTopology(inForce, new JudgingMetrics(new SimpleMeterRegistry())).build();
        var streams = new KafkaStreams(topology, StreamsSettings.of(settings, kafka));
        streams.start();
        await().atMost(SOON).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        return streams;
    }

    void send(Topic topic, String key, byte[] value) throws ExecutionException, InterruptedException, TimeoutException {
        producer.send(new ProducerRecord<>(topic.topicName(), key, value)).get(10, TimeUnit.SECONDS);
    }

    /** Sends without waiting; {@link #flush} waits for all. */
    void pour(Topic topic, String key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(topic.topicName(), key, value), (metadata, failure) -> {
            if (failure != null) {
                lost.increment();
            }
        });
    }

    void flush() {
        producer.flush();
        if (lost.sum() > 0) {
            throw new IllegalStateException(lost.sum() + " records could not be sent");
        }
    }

    /** How many records of the topic are not judged yet. */
    long lag(Topic topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka)) {
            var partitions = producer.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            var ends = admin.listOffsets(partitions.stream().collect(toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get();
            var done = admin.listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return partitions.stream()
                    .mapToLong(each -> requireNonNull(ends.get(each)).offset()
                            - Optional.ofNullable(done.get(each))
                                    .map(OffsetAndMetadata::offset)
                                    .orElse(0L))
                    .sum();
        }
    }

    /** Sends to every partition, as the relay of exceptions does. */
    void sendToAll(Topic topic, String key, byte[] value)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var each : producer.partitionsFor(topic.topicName())) {
            producer.send(new ProducerRecord<>(topic.topicName(), each.partition(), key, value))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    /** All that was ever announced about a control; a repeated or lost transition shows. */
    List<Transition> announced(String control) {
        return announced(control, each -> true);
    }

    /** Those among them that are wanted. */
    List<Transition> announced(String control, Predicate<Transition> wanted) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers(), "isolation.level", "read_committed");
        var announced = new ArrayList<Transition>();
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
                    if (record.value().controlId().equals(control) && wanted.test(record.value())) {
                        announced.add(record.value());
                    }
                }
            }
        }
        return announced;
    }

    @Override
    public void close() {
        producer.close();
    }
}
