package io.holdfast.evidence.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Topic;
import io.holdfast.foundation.json.Json;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The log in Kafka: idempotent, {@code acks=all}, and bounded in time, so that the caller learns what is not known. */
@Singleton
final class KafkaEvidenceLog implements EvidenceLog {

    private static final ObjectWriter EVENTS = Json.mapper().writerFor(EvidenceEvent.class);
    private static final ObjectWriter LETTERS = Json.mapper().writerFor(DeadLetter.class);
    private static final Publication ACKNOWLEDGED = new Publication.Acknowledged();

    private final Producer<byte[], byte[]> producer;

    KafkaEvidenceLog(@Identifier("default-kafka-broker") Map<String, Object> kafka, PublishConfig config) {
        producer = new KafkaProducer<>(producerConfig(kafka, config));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(10));
    }

    @Override
    public CompletableFuture<Publication> accepted(EvidenceEvent event) {
        return send(Topic.ACCEPTED, event.recordedtime(), event.subject(), EVENTS, event);
    }

    @Override
    public CompletableFuture<Publication> rejected(DeadLetter letter) {
        return send(Topic.REJECTED, letter.receivedAt(), letter.id(), LETTERS, letter);
    }

    @Override
    public void flush() {
        producer.flush();
    }

    private CompletableFuture<Publication> send(
            Topic topic, @Nullable Instant at, String key, ObjectWriter writer, Object value) {
        var outcome = new CompletableFuture<Publication>();
        try {
            var record = new ProducerRecord<>(
                    topic.topicName(),
                    null,
                    at == null ? null : at.toEpochMilli(),
                    key.getBytes(StandardCharsets.UTF_8),
                    writer.writeValueAsBytes(value));
            // The callback is told everything that the future would tell.
            var unused = producer.send(record, (written, failure) -> outcome.complete(publication(failure)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a checked " + value.getClass() + " could not be written", impossible);
        } catch (KafkaException failure) {
            outcome.complete(publication(failure));
        }
        return outcome;
    }

    private static Publication publication(@Nullable Exception failure) {
        if (failure == null) {
            return ACKNOWLEDGED;
        }
        return failure instanceof RecordTooLargeException
                ? new Publication.Oversized(String.valueOf(failure.getMessage()))
                : new Publication.Unacknowledged(failure.toString());
    }

    private static Map<String, Object> producerConfig(Map<String, Object> kafka, PublishConfig config) {
        var producer = new HashMap<>(kafka);
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, "evidence-publish");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, millis(config.linger()));
        producer.put(ProducerConfig.BATCH_SIZE_CONFIG, config.batchSize());
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxRequestSize());
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(config.deliveryTimeout()));
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(config.requestTimeout()));
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis());
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return producer;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
