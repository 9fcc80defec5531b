package io.holdfast.foundation.positions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics exactly once: what a batch causes and the position after it commit in one PostgreSQL transaction, so
 * PostgreSQL is the judge and Kafka's own committed offsets play no part. While the database is away, the batch is held
 * and offered again; nothing is skipped.
 */
public final class PositionedReader implements AutoCloseable {

    /** What a batch causes. It may be offered again, so it has no effect outside the given transaction. */
    @FunctionalInterface
    public interface BatchHandler {
        void handle(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException;

        /** Called when the batch handled last is committed: the place for signals that may be lost. */
        default void committed() {}
    }

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String name;
    private final Set<String> topics;
    private final Transactions transactions;
    private final BatchHandler handler;
    private final ReaderProgress progress;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Assignment assignment;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param name the consumer group and the name under which the positions are kept
     * @param kafka at least {@code bootstrap.servers}; {@code max.poll.records} bounds a batch
     */
    public PositionedReader(
            String name,
            Set<String> topics,
            Map<String, Object> kafka,
            DataSource database,
            BatchHandler handler,
            InstantSource clock) {
        this.name = name;
        this.topics = topics;
        this.transactions = new Transactions(database);
        this.handler = handler;
        this.progress = new ReaderProgress(name, clock);
        this.consumer = new KafkaConsumer<>(consumerConfig(name, kafka));
        this.assignment = new Assignment(consumer, transactions, new Positions(name), progress, () -> closing);
        this.thread = Thread.ofPlatform().name("reader-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public String name() {
        return name;
    }

    public ReaderState state() {
        return progress.state();
    }

    /** Publishes how far this reader is behind, as {@code holdfast_reader_lag_records}. */
    public void measuredBy(MeterRegistry registry) {
        Gauge.builder("holdfast.reader.lag.records", this, PositionedReader::lag)
                .description("Records between the stored position and the end of the log")
                .tag("reader", name)
                .register(registry);
    }

    /** How many records lie between the position and the end of the log, as of the last poll. */
    public long lag() {
        return progress.lag();
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> consumerConfig(String name, Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        // After a crash the group waits this long for the process that is gone, and so does what was to be read.
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, name);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return config;
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(topics, assignment);
            while (!closing) {
                readOnce();
            }
            progress.closed();
        } catch (WakeupException closed) {
            progress.closed();
        } catch (InvalidOffsetException gap) {
            progress.failed("the log no longer holds the stored position: " + gap.getMessage(), gap);
        } catch (RuntimeException failure) {
            progress.failed("the reader stopped: " + failure, failure);
        }
    }

    private void readOnce() {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : consumer.poll(POLL)) {
            batch.add(record);
        }
        if (assignment.moved()) {
            commit(batch);
        }
        progress.lag(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
    }

    private void commit(List<ConsumerRecord<String, byte[]>> batch) {
        var reached = assignment.reached();
        while (!closing) {
            try {
                commitOnce(batch, reached);
                progress.reading();
                return;
            } catch (Positions.LostPartition lost) {
                progress.lostPartition(lost);
                assignment.rewind();
                return;
            } catch (SQLException failure) {
                progress.waiting(failure);
                if (rebalancedWhileWaiting()) {
                    assignment.rewind();
                    return;
                }
            }
        }
    }

    private void commitOnce(List<ConsumerRecord<String, byte[]>> batch, Map<TopicPartition, Long> reached)
            throws SQLException {
        transactions.run(transaction -> {
            if (!batch.isEmpty()) {
                handler.handle(transaction, batch);
            }
            assignment.advance(transaction, reached);
        });
        assignment.committed(reached);
        if (!batch.isEmpty()) {
            handler.committed();
        }
    }

    /** Keeps the group membership alive while nothing can be stored; after a rebalance the batch is read anew. */
    private boolean rebalancedWhileWaiting() {
        var before = assignment.changes();
        consumer.pause(consumer.assignment());
        consumer.poll(RETRY);
        consumer.resume(consumer.assignment());
        return before != assignment.changes();
    }
}
