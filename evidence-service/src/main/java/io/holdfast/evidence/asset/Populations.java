package io.holdfast.evidence.asset;

import io.holdfast.evidence.asset.InventorySnapshot.Listed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Applies snapshots, one at a time per population: the population's row is the lock. */
final class Populations {

    private Populations() {}

    /** Lets the policy decide about a snapshot and does what it says. */
    static InventoryDecision take(Connection transaction, InventorySnapshot snapshot) throws SQLException {
        var decision = InventoryPolicy.decide(lockAndLoad(transaction, snapshot), snapshot);
        carryOut(transaction, snapshot, decision);
        return decision;
    }

    /** Applies a held snapshot that somebody confirmed. */
    static InventoryDecision confirm(Connection transaction, InventorySnapshot snapshot, long held, String by)
            throws SQLException {
        var decision = InventoryPolicy.confirmed(lockAndLoad(transaction, snapshot), snapshot);
        if (decision instanceof InventoryDecision.Apply) {
            HeldSnapshots.confirm(transaction, held, by);
        }
        carryOut(transaction, snapshot, decision);
        return decision;
    }

    private static void carryOut(Connection transaction, InventorySnapshot snapshot, InventoryDecision decision)
            throws SQLException {
        switch (decision) {
            case InventoryDecision.Outdated outdated -> {
                // A newer snapshot has spoken; this one stays in the ledger only.
            }
            case InventoryDecision.Hold hold -> HeldSnapshots.hold(transaction, snapshot, hold);
            case InventoryDecision.Apply(var changed) -> {
                AssetRows.write(transaction, changed);
                remember(transaction, snapshot);
                HeldSnapshots.supersede(transaction, snapshot.population().uid(), snapshot.time());
            }
        }
    }

    private static Inventory lockAndLoad(Connection transaction, InventorySnapshot snapshot) throws SQLException {
        var applied = lock(transaction, snapshot);
        var uids = snapshot.assets().stream().map(Listed::uid).distinct().toList();
        var assets =
                AssetRows.membersAndNamed(transaction, snapshot.population().uid(), uids);
        return new Inventory(applied, assets);
    }

    private static @Nullable Instant lock(Connection transaction, InventorySnapshot snapshot) throws SQLException {
        try (var insert = transaction.prepareStatement(
                "insert into population (uid, kind) values (?, ?) on conflict (uid) do nothing")) {
            insert.setString(1, snapshot.population().uid());
            insert.setString(2, snapshot.population().kind());
            insert.executeUpdate();
        }
        try (var query = transaction.prepareStatement("select applied from population where uid = ? for update")) {
            query.setString(1, snapshot.population().uid());
            try (var row = query.executeQuery()) {
                row.next();
                var applied = row.getObject(1, OffsetDateTime.class);
                return applied == null ? null : applied.toInstant();
            }
        }
    }

    private static void remember(Connection transaction, InventorySnapshot snapshot) throws SQLException {
        try (var update = transaction.prepareStatement("update population set kind = ?, applied = ? where uid = ?")) {
            update.setString(1, snapshot.population().kind());
            update.setObject(2, snapshot.time().atOffset(ZoneOffset.UTC));
            update.setString(3, snapshot.population().uid());
            update.executeUpdate();
        }
    }
}
