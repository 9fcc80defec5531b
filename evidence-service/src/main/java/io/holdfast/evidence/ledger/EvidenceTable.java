package io.holdfast.evidence.ledger;

import io.holdfast.evidence.ledger.LedgerStep.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Writes the table {@code evidence}. A batch is copied into a temporary table and moved from there in one statement that
 * passes over what is stored already: the same (source, id) is one row however often it comes.
 */
final class EvidenceTable {

    private static final String STAGING = "create temporary table if not exists evidence_staging (source text, id text,"
            + " type text, subject text, time timestamptz, recorded timestamptz, event json) on commit delete rows";
    private static final String COPY =
            "copy evidence_staging (source, id, type, subject, time, recorded, event) from stdin with (format binary)";
    private static final String MOVE = "with moved as (insert into evidence"
            + " (source, id, type, subject, time, recorded, event)"
            + " select source, id, type, subject, time, recorded, event from evidence_staging"
            + " on conflict (source, id) do nothing returning source, recorded)"
            + " select source, count(*), max(recorded) from moved group by source";
    private static final int ATTRIBUTES = 7;
    private static final int BYTES_BESIDE_JSON = 256;

    private EvidenceTable() {}

    /** Stores what is new of a batch and tells how much that was, by source. */
    static List<Stored> store(Connection transaction, List<LedgerEntry> entries) throws SQLException {
        copy(transaction, entries);
        try (var statement = transaction.createStatement();
                var rows = statement.executeQuery(MOVE)) {
            var stored = new ArrayList<Stored>();
            while (rows.next()) {
                var last = rows.getObject(3, OffsetDateTime.class).toInstant();
                stored.add(new Stored(rows.getString(1), rows.getLong(2), last));
            }
            return stored;
        }
    }

    /** Empties the staging table within a transaction that stores more than one batch. */
    static void clear(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute(STAGING);
            statement.execute("delete from evidence_staging");
        }
    }

    private static void copy(Connection transaction, List<LedgerEntry> entries) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute(STAGING);
        }
        var rows = rows(entries);
        var copy = transaction.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(rows.buffer(), 0, rows.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static BinaryCopy rows(List<LedgerEntry> entries) {
        var size = entries.stream()
                .mapToInt(entry -> entry.json().length + BYTES_BESIDE_JSON)
                .sum();
        var rows = new BinaryCopy(size);
        for (var entry : entries) {
            rows.row(ATTRIBUTES)
                    .text(entry.source())
                    .text(entry.id())
                    .text(entry.type())
                    .text(entry.subject())
                    .instant(entry.time())
                    .instant(entry.recorded())
                    .bytes(entry.json());
        }
        rows.end();
        return rows;
    }
}
