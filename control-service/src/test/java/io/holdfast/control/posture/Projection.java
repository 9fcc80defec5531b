package io.holdfast.control.posture;

import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.JsonSerde;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Hands records to the projection as its reader does: a batch in one transaction. */
public final class Projection {

    private final DataSource database;

    private Projection(DataSource database) {
        this.database = database;
    }

    public static Projection of(DataSource database) {
        return new Projection(database);
    }

    public void transitions(List<Transition> transitions) throws SQLException {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var each : transitions) {
            var json = new JsonSerde<>(Transition.class).serializer().serialize("t", each);
            batch.add(record(Topic.TRANSITIONS, each.subject(), json, each.judgedAt()));
        }
        project(batch);
    }

    /** An evaluation that was told at an instant; null for a control that was taken out of the catalog. */
    public static ConsumerRecord<String, byte[]> told(String control, @Nullable Evaluation evaluation, Instant at) {
        var json = evaluation == null
                ? null
                : new JsonSerde<>(Evaluation.class).serializer().serialize("t", evaluation);
        return record(Topic.EVALUATIONS, control, json, at);
    }

    public void project(List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new PostureProjection().handle(connection, batch);
            connection.commit();
        }
    }

    @SuppressWarnings("NullAway") // A null value is Kafka's way to delete a key of a compacted topic.
    private static ConsumerRecord<String, byte[]> record(Topic topic, String key, byte @Nullable [] value, Instant at) {
        return new ConsumerRecord<>(
                topic.topicName(),
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
