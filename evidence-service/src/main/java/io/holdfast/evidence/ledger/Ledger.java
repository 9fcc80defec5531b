package io.holdfast.evidence.ledger;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.Topic;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.positions.PositionedReader.BatchHandler;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Stores a batch of the accepted and rejected topics with everything that follows from it, in the transaction that moves
 * the position. A record that PostgreSQL can't hold becomes a dead letter; it never stops the others.
 */
final class Ledger implements BatchHandler {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final List<LedgerStep> steps;
    private final Counter rows;
    private long uncommitted;

    Ledger(List<LedgerStep> steps, Counter rows) {
        this.steps = steps;
        this.rows = rows;
    }

    @Override
    public void handle(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        uncommitted = 0;
        var beforeBatch = transaction.setSavepoint();
        try {
            store(transaction, batch);
            transaction.releaseSavepoint(beforeBatch);
        } catch (SQLException | RuntimeException failure) {
            if (!concernsRecords(failure)) {
                throw failure;
            }
            LOG.warnf("ledger: storing %d records one by one after: %s", batch.size(), failure.getMessage());
            transaction.rollback(beforeBatch);
            storeEach(transaction, batch);
        }
    }

    @Override
    public void committed() {
        rows.increment((double) uncommitted);
        uncommitted = 0;
        steps.forEach(LedgerStep::committed);
    }

    private void store(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        var entries = new ArrayList<LedgerEntry>(batch.size());
        var letters = new ArrayList<DeadLetter>();
        for (var record : batch) {
            read(record, entries, letters);
        }
        if (!entries.isEmpty()) {
            var stored = EvidenceTable.store(transaction, entries);
            for (var step : steps) {
                step.evidence(transaction, entries, stored);
            }
            uncommitted += stored.stream().mapToLong(LedgerStep.Stored::events).sum();
        }
        if (!letters.isEmpty()) {
            for (var step : steps) {
                step.deadLetters(transaction, letters);
            }
        }
    }

    private static void read(
            ConsumerRecord<String, byte[]> record, List<LedgerEntry> entries, List<DeadLetter> letters) {
        try {
            if (record.value() == null) {
                throw new IOException("the record has no value");
            }
            if (record.topic().equals(Topic.REJECTED.topicName())) {
                letters.add(Json.mapper().readValue(record.value(), DeadLetter.class));
            } else {
                entries.add(EntryReader.read(record.value(), Instant.ofEpochMilli(record.timestamp())));
            }
        } catch (IOException notOurs) {
            letters.add(UnstorableRecord.letter(record, String.valueOf(notOurs.getMessage())));
        }
    }

    private void storeEach(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        uncommitted = 0;
        for (var record : batch) {
            var beforeRecord = transaction.setSavepoint();
            var storedBefore = uncommitted;
            try {
                EvidenceTable.clear(transaction);
                store(transaction, List.of(record));
                transaction.releaseSavepoint(beforeRecord);
            } catch (SQLException | RuntimeException failure) {
                if (!concernsRecords(failure)) {
                    throw failure;
                }
                transaction.rollback(beforeRecord);
                uncommitted = storedBefore;
                bury(transaction, record, failure);
            }
        }
    }

    private void bury(Connection transaction, ConsumerRecord<String, byte[]> record, Exception failure)
            throws SQLException {
        LOG.errorf(failure, "ledger: cannot hold %s-%d@%d", record.topic(), record.partition(), record.offset());
        for (var step : steps) {
            step.deadLetters(
                    transaction, List.of(UnstorableRecord.letter(record, String.valueOf(failure.getMessage()))));
        }
    }

    /**
     * Whether the same records would fail again: data exceptions, constraints and limits, and defects of ours, but no
     * outage.
     */
    private static boolean concernsRecords(Exception failure) {
        if (failure instanceof SQLException refused) {
            var state = String.valueOf(refused.getSQLState());
            return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        }
        return true;
    }
}
