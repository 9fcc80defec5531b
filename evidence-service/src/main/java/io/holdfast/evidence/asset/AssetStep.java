package io.holdfast.evidence.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.evidence.ledger.LedgerEntry;
import io.holdfast.evidence.ledger.LedgerStep;
import io.holdfast.foundation.log.LogKeys;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** What evidence says about which assets exist, in the ledger's transaction. */
@Singleton
class AssetStep implements LedgerStep {

    private static final Logger LOG = Logger.getLogger(AssetStep.class);
    private static final String DATA_EXCEPTION = "22000";

    private final KnownSubjects known;
    private final AssetRelay relay;

    AssetStep(AssetConfig config, AssetRelay relay) {
        this.known = new KnownSubjects(config.knownSubjects());
        this.relay = relay;
    }

    @Override
    public void evidence(Connection transaction, List<LedgerEntry> entries, List<Stored> stored) throws SQLException {
        known.begin();
        for (var entry : entries) {
            if (entry.type().equals(InventorySnapshot.KIND)) {
                takeSnapshot(transaction, entry);
            }
        }
        discover(transaction, entries);
    }

    @Override
    public void committed() {
        known.committed();
        relay.wake();
    }

    private static void takeSnapshot(Connection transaction, LedgerEntry entry) throws SQLException {
        var decision = Populations.take(transaction, snapshot(entry));
        LogKeys.subject(entry.subject()).evidence(entry.id()).during(() -> tell(entry, decision));
    }

    private static void tell(LedgerEntry entry, InventoryDecision decision) {
        switch (decision) {
            case InventoryDecision.Hold(var retiring, var members) ->
                LOG.warnf(
                        "snapshot %s of %s would retire %d of %d assets; it waits for confirmation",
                        entry.id(), entry.subject(), retiring, members);
            case InventoryDecision.Outdated(var applied) ->
                LOG.infof("snapshot %s of %s is older than the one of %s", entry.id(), entry.subject(), applied);
            case InventoryDecision.Apply(var changed) ->
                LOG.debugf("snapshot %s of %s changed %d assets", entry.id(), entry.subject(), changed.size());
        }
    }

    /** The kind's schema let it pass, so this does not fail; if it does, the ledger buries this record only. */
    private static InventorySnapshot snapshot(LedgerEntry entry) throws SQLException {
        try {
            return SnapshotReader.read(entry.source(), entry.id(), entry.time(), entry.json());
        } catch (JsonProcessingException | IllegalArgumentException unusable) {
            throw new SQLException("not an inventory: " + unusable.getMessage(), DATA_EXCEPTION, unusable);
        }
    }

    private void discover(Connection transaction, List<LedgerEntry> entries) throws SQLException {
        var firstSeen = new TreeMap<String, Instant>();
        for (var entry : entries) {
            if (!entry.type().equals(InventorySnapshot.KIND) && !known.contains(entry.subject())) {
                firstSeen.putIfAbsent(entry.subject(), entry.time());
            }
        }
        if (!firstSeen.isEmpty()) {
            AssetRows.discover(transaction, firstSeen);
            known.stored(firstSeen.keySet());
        }
    }
}
