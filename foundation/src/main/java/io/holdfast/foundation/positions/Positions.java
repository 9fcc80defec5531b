package io.holdfast.foundation.positions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * The next offset to read of every partition, in the service's table {@code kafka_position (reader text, topic text,
 * partition int, next_offset bigint, moved_at timestamptz, primary key (reader, topic, partition))}.
 */
final class Positions {

    private final String reader;

    Positions(String reader) {
        this.reader = reader;
    }

    OptionalLong find(Connection connection, TopicPartition partition) throws SQLException {
        try (var query = connection.prepareStatement(
                "select next_offset from kafka_position where reader = ? and topic = ? and partition = ?")) {
            query.setString(1, reader);
            query.setString(2, partition.topic());
            query.setInt(3, partition.partition());
            try (var row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Remembers that a partition is read from its beginning; nothing happens when it is known already. */
    void begin(Connection connection, TopicPartition partition, long offset) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into kafka_position (reader, topic, partition, next_offset, moved_at) values (?, ?, ?, ?, now())"
                        + " on conflict do nothing")) {
            insert.setString(1, reader);
            insert.setString(2, partition.topic());
            insert.setInt(3, partition.partition());
            insert.setLong(4, offset);
            insert.executeUpdate();
        }
    }

    /**
     * Moves a partition on. A reader that lost the partition meanwhile finds another offset than the one it held and
     * must not commit.
     *
     * @throws LostPartition when the stored offset is not {@code held}
     */
    void advance(Connection connection, TopicPartition partition, long held, long next) throws SQLException {
        try (var update = connection.prepareStatement("update kafka_position set next_offset = ?, moved_at = now()"
                + " where reader = ? and topic = ? and partition = ? and next_offset = ?")) {
            update.setLong(1, next);
            update.setString(2, reader);
            update.setString(3, partition.topic());
            update.setInt(4, partition.partition());
            update.setLong(5, held);
            if (update.executeUpdate() != 1) {
                throw new LostPartition(partition, held);
            }
        }
    }

    /** Another reader moved the partition on. */
    static final class LostPartition extends RuntimeException {
        LostPartition(TopicPartition partition, long held) {
            super("another reader moved " + partition + " on from offset " + held);
        }
    }
}
