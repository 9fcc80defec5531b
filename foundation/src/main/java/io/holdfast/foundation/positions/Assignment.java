package io.holdfast.foundation.positions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** The partitions that a reader has at the moment, each with the position that PostgreSQL holds for it. */
final class Assignment implements ConsumerRebalanceListener {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Transactions transactions;
    private final Positions positions;
    private final ReaderProgress progress;
    private final BooleanSupplier closing;
    private final Map<TopicPartition, Long> held = new HashMap<>();
    private int changes;

    Assignment(
            KafkaConsumer<String, byte[]> consumer,
            Transactions transactions,
            Positions positions,
            ReaderProgress progress,
            BooleanSupplier closing) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.positions = positions;
        this.progress = progress;
        this.closing = closing;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        changes++;
        seekToStored(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        changes++;
        partitions.forEach(held::remove);
    }

    /** How often partitions came or went. */
    int changes() {
        return changes;
    }

    /** Whether any partition was read on, be it only over transaction markers. */
    boolean moved() {
        return held.entrySet().stream().anyMatch(entry -> consumer.position(entry.getKey()) != entry.getValue());
    }

    /** Up to where each partition has been read. */
    Map<TopicPartition, Long> reached() {
        var reached = new HashMap<TopicPartition, Long>();
        held.keySet().forEach(partition -> reached.put(partition, consumer.position(partition)));
        return reached;
    }

    /** Moves the stored positions, within the transaction that stores what was read. */
    void advance(Connection transaction, Map<TopicPartition, Long> reached) throws SQLException {
        for (var entry : reached.entrySet()) {
            var from = held.get(entry.getKey());
            if (from != null && !from.equals(entry.getValue())) {
                positions.advance(transaction, entry.getKey(), from, entry.getValue());
            }
        }
    }

    void committed(Map<TopicPartition, Long> reached) {
        held.putAll(reached);
    }

    /** Reads anew what was read and is not stored. */
    void rewind() {
        seekToStored(consumer.assignment());
    }

    private void seekToStored(Collection<TopicPartition> partitions) {
        var stored = new HashMap<TopicPartition, Long>();
        while (!closing.getAsBoolean()) {
            try {
                transactions.run(transaction -> {
                    for (var partition : partitions) {
                        stored.put(partition, storedOrBeginning(transaction, partition));
                    }
                });
                stored.forEach(consumer::seek);
                held.putAll(stored);
                progress.reading();
                return;
            } catch (SQLException | TimeoutException failure) {
                progress.waiting(failure);
                pauseBriefly();
            }
        }
    }

    private long storedOrBeginning(Connection transaction, TopicPartition partition) throws SQLException {
        var position = positions.find(transaction, partition);
        if (position.isPresent()) {
            return position.getAsLong();
        }
        var beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        positions.begin(transaction, partition, beginning);
        return beginning;
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
