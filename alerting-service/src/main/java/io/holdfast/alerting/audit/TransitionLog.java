package io.holdfast.alerting.audit;

import io.holdfast.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The topic of transitions, read from its beginning by a consumer of its own: it belongs to no group and commits nothing,
 * so it is in nobody's way.
 */
final class TransitionLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** How many polls may give nothing in a row. */
    private static final int PATIENCE = 60;

    /** Takes the records of a partition in their order. */
    @FunctionalInterface
    interface Reader<E extends Exception> {
        void take(ConsumerRecord<String, byte[]> entry) throws E;
    }

    private final KafkaConsumer<String, byte[]> consumer;

    TransitionLog(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.consumer = new KafkaConsumer<>(settings);
    }

    /**
     * Gives the records of a partition that the topic still holds, up to an offset that is not among them.
     *
     * @throws TimeoutException when the broker gives nothing for a while
     */
    <E extends Exception> void read(int partition, long upTo, Reader<E> reader) throws E {
        var part = new TopicPartition(Topic.TRANSITIONS.topicName(), partition);
        consumer.assign(List.of(part));
        consumer.seekToBeginning(List.of(part));
        // A topic that was made anew may be shorter than what was read of it once.
        var end = Math.min(upTo, consumer.endOffsets(List.of(part)).getOrDefault(part, 0L));
        var idle = 0;
        // The position also moves over what is no record: markers of transactions.
        for (var at = consumer.position(part); at < end; at = moved(part, at, idle)) {
            var entries = consumer.poll(POLL).records(part);
            idle = entries.isEmpty() ? idle + 1 : 0;
            for (var entry : entries) {
                if (entry.offset() < upTo) {
                    reader.take(entry);
                }
            }
        }
    }

    private long moved(TopicPartition part, long before, int idle) {
        var now = consumer.position(part);
        if (now == before && idle > PATIENCE) {
            throw new TimeoutException("the broker gives nothing of " + part + " from " + now + " on");
        }
        return now;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
