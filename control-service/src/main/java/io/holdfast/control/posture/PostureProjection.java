package io.holdfast.control.posture;

import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.positions.PositionedReader.BatchHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns a batch of transitions and evaluations into rows, within the reader's transaction. */
final class PostureProjection implements BatchHandler {

    private static final ObjectReader TRANSITION = Json.mapper().readerFor(Transition.class);
    private static final ObjectReader EVALUATION = Json.mapper().readerFor(Evaluation.class);

    /** What a batch says in the end: only a control's last evaluation is worth a write. */
    private record Batch(
            List<TransitionRow> transitions,
            List<EvaluationChangeRow> told,
            Map<String, Evaluation> evaluations,
            Set<String> removedControls) {}

    @Override
    public void handle(Connection transaction, List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (var record : records) {
            read(record, batch);
        }
        TransitionTable.insert(transaction, batch.transitions());
        AssessmentTable.upsert(transaction, batch.transitions());
        SubjectLabelTable.replace(transaction, batch.transitions());
        // Before the evaluations, with which it compares.
        EvaluationChangeTable.insert(transaction, batch.told());
        EvaluationTable.delete(transaction, batch.removedControls());
        EvaluationTable.upsert(transaction, batch.evaluations().values());
    }

    /** Only this service's topology writes these topics, so a record that can't be read is a defect and stops here. */
    private static void read(ConsumerRecord<String, byte[]> record, Batch batch) {
        try {
            if (record.topic().equals(Topic.TRANSITIONS.topicName())) {
                batch.transitions().add(new TransitionRow(TRANSITION.readValue(record.value()), record.value()));
            } else if (record.value() == null) {
                batch.told().add(EvaluationChangeRow.removed(record.key(), at(record)));
                batch.evaluations().remove(record.key());
                batch.removedControls().add(record.key());
            } else {
                batch.removedControls().remove(record.key());
                Evaluation evaluation = EVALUATION.readValue(record.value());
                batch.told().add(EvaluationChangeRow.of(evaluation, at(record)));
                batch.evaluations().put(record.key(), evaluation);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "unreadable record at " + record.topic() + "/" + record.partition() + "/" + record.offset(),
                    failure);
        }
    }

    /** When it was told: never before an earlier one of the same control, unlike the instants that it speaks of. */
    private static Instant at(ConsumerRecord<String, byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
