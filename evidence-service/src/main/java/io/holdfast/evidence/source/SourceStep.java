package io.holdfast.evidence.source;

import io.holdfast.evidence.ledger.LedgerEntry;
import io.holdfast.evidence.ledger.LedgerStep;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Counts, in the ledger's transaction, what each source sent: one statement a source and batch. */
@Singleton
class SourceStep implements LedgerStep {

    @Override
    public void evidence(Connection transaction, List<LedgerEntry> entries, List<Stored> stored) throws SQLException {
        try (var upsert = transaction.prepareStatement("insert into source (id, accepted, last_seen_at)"
                + " values (?, ?, ?) on conflict (id) do update set accepted = source.accepted + excluded.accepted,"
                + " last_seen_at = greatest(source.last_seen_at, excluded.last_seen_at)")) {
            // Always in the same order, so that two ledgers can't wait for each other.
            for (var each : stored.stream()
                    // What the suite says of itself comes from nobody who would have to answer for it.
                    .filter(each -> !each.source().equals(Heartbeat.SPEAKER))
                    .sorted(Comparator.comparing(Stored::source))
                    .toList()) {
                upsert.setString(1, each.source());
                upsert.setLong(2, each.events());
                upsert.setObject(3, each.last().atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
