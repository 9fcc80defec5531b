package io.holdfast.evidence.asset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code held_snapshot}. */
final class HeldSnapshots {

    private static final String COLUMNS = "id, population, source, evidence_id, time, members, retiring, listed, state,"
            + " held_at, decided_at, decided_by";

    private HeldSnapshots() {}

    static void hold(Connection transaction, InventorySnapshot snapshot, InventoryDecision.Hold hold)
            throws SQLException {
        try (var insert = transaction.prepareStatement("insert into held_snapshot"
                + " (population, source, evidence_id, time, members, retiring, listed)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (source, evidence_id) do nothing")) {
            insert.setString(1, snapshot.population().uid());
            insert.setString(2, snapshot.source());
            insert.setString(3, snapshot.id());
            insert.setObject(4, snapshot.time().atOffset(ZoneOffset.UTC));
            insert.setInt(5, hold.members());
            insert.setInt(6, hold.retiring());
            insert.setInt(7, snapshot.assets().size());
            insert.executeUpdate();
        }
    }

    /** A snapshot was applied: what is held and not newer has nothing to say any more. */
    static void supersede(Connection transaction, String population, Instant applied) throws SQLException {
        try (var update = transaction.prepareStatement("update held_snapshot set state = 'SUPERSEDED',"
                + " decided_at = now() where population = ? and time <= ? and state = 'HELD'")) {
            update.setString(1, population);
            update.setObject(2, applied.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    static void confirm(Connection transaction, long id, String by) throws SQLException {
        try (var update = transaction.prepareStatement(
                "update held_snapshot set state = 'CONFIRMED', decided_at = now(), decided_by = ? where id = ?")) {
            update.setString(1, by);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    static Optional<HeldSnapshot> lock(Connection transaction, long id) throws SQLException {
        try (var query =
                transaction.prepareStatement("select " + COLUMNS + " from held_snapshot where id = ? for update")) {
            query.setLong(1, id);
            return rows(query.executeQuery()).stream().findFirst();
        }
    }

    static List<HeldSnapshot> list(Connection connection, List<String> states, long before, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS + " from held_snapshot where id < ?"
                + " and (cardinality(?) = 0 or state = any(?)) order by id desc limit ?")) {
            var wanted = connection.createArrayOf("text", states.toArray());
            query.setLong(1, before);
            query.setArray(2, wanted);
            query.setArray(3, wanted);
            query.setInt(4, limit);
            return rows(query.executeQuery());
        }
    }

    private static List<HeldSnapshot> rows(ResultSet rows) throws SQLException {
        try (rows) {
            var held = new ArrayList<HeldSnapshot>();
            while (rows.next()) {
                held.add(new HeldSnapshot(
                        rows.getLong("id"),
                        rows.getString("population"),
                        rows.getString("source"),
                        rows.getString("evidence_id"),
                        rows.getObject("time", OffsetDateTime.class).toInstant(),
                        rows.getInt("members"),
                        rows.getInt("retiring"),
                        rows.getInt("listed"),
                        HeldSnapshot.State.valueOf(rows.getString("state")),
                        rows.getObject("held_at", OffsetDateTime.class).toInstant(),
                        instant(rows.getObject("decided_at", OffsetDateTime.class)),
                        rows.getString("decided_by")));
            }
            return held;
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
