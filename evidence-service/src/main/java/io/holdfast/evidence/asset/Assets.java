package io.holdfast.evidence.asset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Asset;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds assets and held snapshots, and lets people confirm the latter. */
@Singleton
class Assets {

    private final DataSource database;
    private final AssetRelay relay;

    Assets(DataSource database, AssetRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /**
     * An asset and what was last heard of it.
     *
     * @param lastEvidenceAt the time of the newest fact about it; null when there is none
     */
    record AssetView(@JsonUnwrapped Asset asset, @Nullable Instant lastEvidenceAt) {}

    /** Which assets to find; an empty list or null means any. {@code q} is a part of the uid or the name. */
    record Filter(
            List<String> uids,
            List<String> kinds,
            List<String> states,
            List<String> populations,
            @Nullable String q) {}

    /** What became of a confirmation. */
    sealed interface Confirmation {
        record Confirmed(int changed) implements Confirmation {}

        record Unknown() implements Confirmation {}

        /** It was decided already, or a newer snapshot was applied. */
        record TooLate(HeldSnapshot.State state) implements Confirmation {}
    }

    /** Ordered by uid. */
    Page<AssetView> page(Filter filter, int limit, @Nullable String cursor) throws SQLException {
        var key = Cursor.parse(cursor, 1);
        try (var connection = database.getConnection()) {
            var found = AssetSearch.find(connection, filter, key.isEmpty() ? "" : key.getFirst(), limit + 1);
            return Page.of(found, limit, last -> Cursor.of(last.asset().uid()));
        }
    }

    List<HeldSnapshot> held(List<String> states, long before, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return HeldSnapshots.list(connection, states, before, limit);
        }
    }

    Confirmation confirm(long id, String by) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var confirmation = confirm(connection, id, by);
                connection.commit();
                relay.wake();
                return confirmation;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Confirmation confirm(Connection transaction, long id, String by) throws SQLException {
        var held = HeldSnapshots.lock(transaction, id);
        if (held.isEmpty()) {
            return new Confirmation.Unknown();
        }
        if (held.get().state() != HeldSnapshot.State.HELD) {
            return new Confirmation.TooLate(held.get().state());
        }
        return switch (Populations.confirm(transaction, snapshot(transaction, held.get()), id, by)) {
            case InventoryDecision.Apply(var changed) -> new Confirmation.Confirmed(changed.size());
            case InventoryDecision.Outdated outdated -> new Confirmation.TooLate(HeldSnapshot.State.SUPERSEDED);
            case InventoryDecision.Hold hold ->
                throw new IllegalStateException("a confirmed snapshot was held again: " + hold);
        };
    }

    private static InventorySnapshot snapshot(Connection transaction, HeldSnapshot held) throws SQLException {
        try (var query = transaction.prepareStatement("select event from evidence where source = ? and id = ?")) {
            query.setString(1, held.source());
            query.setString(2, held.evidenceId());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the evidence of held snapshot " + held.id() + " is gone");
                }
                var json = row.getString(1).getBytes(StandardCharsets.UTF_8);
                return SnapshotReader.read(held.source(), held.evidenceId(), held.time(), json);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("held snapshot " + held.id() + " cannot be read", impossible);
        }
    }
}
