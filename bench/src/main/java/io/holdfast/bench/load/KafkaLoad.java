package io.holdfast.bench.load;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records with the durability that the suite itself uses (idempotent, {@code acks=all}). The raw rate and every
 * measured rate go through this one producer, so their ratio compares like with like.
 */
public final class KafkaLoad implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public KafkaLoad(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "holdfast-bench",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024,
                        ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends {@code count} records as fast as the broker takes them.
     *
     * @return nanoseconds from the first send to the last acknowledgement
     * @throws IllegalStateException when the broker refused one
     */
    public long send(long count, Supplier<ProducerRecord<byte[], byte[]>> records) {
        var start = System.nanoTime();
        for (var sent = 0L; sent < count; sent++) {
            sendOne(records.get());
        }
        settle();
        return System.nanoTime() - start;
    }

    /**
     * Writes one small record to each partition of a new topic and waits for it. A broker that does not lead a partition
     * yet refuses the first of several requests under way and may take the next, which an idempotent producer never gets
     * over; with one request at a time there is no next.
     */
    public void open(String topic, int partitions) {
        for (var partition = 0; partition < partitions; partition++) {
            sendOne(new ProducerRecord<>(topic, partition, new byte[0], new byte[0]));
        }
        settle();
    }

    /** Hands one record to the producer; a refusal shows at {@link #settle()}. */
    public void sendOne(ProducerRecord<byte[], byte[]> event) {
        var unused = producer.send(event, (metadata, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            }
        });
    }

    /** Waits until the broker has acknowledged everything. */
    public void settle() {
        producer.flush();
        var refused = failure.getAndSet(null);
        if (refused != null) {
            throw new IllegalStateException("the broker refused an event: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
