package io.holdfast.alerting.intake;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How far the topic is applied, for whoever reads it again. */
@Singleton
public class Progress {

    private record Reached(int partition, long offset) {}

    private final Database database;

    Progress(Database database) {
        this.database = database;
    }

    /** The first offset of each partition that is not applied yet. */
    public Map<Integer, Long> reached() throws SQLException {
        return database
                .inTransaction(transaction -> Sql.of(
                                "select partition, next_offset from kafka_position where reader = ? and topic = ?",
                                TransitionReader.NAME,
                                Topic.TRANSITIONS.topicName())
                        .list(transaction, row -> new Reached(row.integer("partition"), row.number("next_offset"))))
                .stream()
                .collect(Collectors.toMap(Reached::partition, Reached::offset));
    }

    /** What the intake makes of a record; empty when it kept it aside as no transition. */
    public static Optional<Transition> read(ConsumerRecord<String, byte[]> entry) {
        return switch (Incoming.read(entry)) {
            case Incoming.Understood understood -> Optional.of(understood.transition());
            case Incoming.NotUnderstood flawed -> Optional.empty();
        };
    }
}
