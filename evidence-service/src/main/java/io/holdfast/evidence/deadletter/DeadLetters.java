package io.holdfast.evidence.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.evidence.ledger.LedgerStep;
import io.holdfast.foundation.json.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, written by the ledger's transaction and by replays. */
@Singleton
public class DeadLetters implements LedgerStep {

    private static final String COLUMNS = "select sequence, letter, stored_at, status, replayed_at, replayed_by";

    private final DataSource database;

    DeadLetters(DataSource database) {
        this.database = database;
    }

    @Override
    public void deadLetters(Connection transaction, List<DeadLetter> letters) throws SQLException {
        try (var insert = transaction.prepareStatement("insert into dead_letter (id, reason, source, letter)"
                + " values (?, ?, ?, ?::json) on conflict (id) do nothing")) {
            for (var letter : letters) {
                insert.setString(1, letter.id());
                insert.setString(2, letter.reason());
                insert.setString(3, withoutNul(letter.source()));
                insert.setString(4, json(letter));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public Optional<StoredLetter> find(String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + " from dead_letter where id = ?")) {
            query.setString(1, id);
            return rows(query.executeQuery()).stream().findFirst();
        }
    }

    /** The newest letters first, older than {@code before}. */
    List<StoredLetter> list(Filter filter, long before, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + " from dead_letter where sequence < ?"
                        + " and (cardinality(?) = 0 or reason = any(?)) and (cardinality(?) = 0 or status = any(?))"
                        + " order by sequence desc limit ?")) {
            var reasons = connection.createArrayOf("text", filter.reasons().toArray());
            var statuses = connection.createArrayOf("text", filter.statuses().toArray());
            query.setLong(1, before);
            query.setArray(2, reasons);
            query.setArray(3, reasons);
            query.setArray(4, statuses);
            query.setArray(5, statuses);
            query.setInt(6, limit);
            return rows(query.executeQuery());
        }
    }

    public void markReplayed(String id, String by) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update dead_letter set status = 'REPLAYED',"
                        + " replayed_at = now(), replayed_by = ? where id = ? and status = 'OPEN'")) {
            update.setString(1, by);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    /** Which letters to list; an empty list means any. */
    record Filter(List<String> reasons, List<String> statuses) {}

    private static List<StoredLetter> rows(ResultSet rows) throws SQLException {
        try (rows) {
            var letters = new ArrayList<StoredLetter>();
            while (rows.next()) {
                letters.add(new StoredLetter(
                        letter(rows.getString("letter")),
                        rows.getLong("sequence"),
                        rows.getObject("stored_at", OffsetDateTime.class).toInstant(),
                        StoredLetter.Status.valueOf(rows.getString("status")),
                        instant(rows.getObject("replayed_at", OffsetDateTime.class)),
                        rows.getString("replayed_by")));
            }
            return letters;
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** The column serves the filter only; the letter itself keeps the text as it came. */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static String json(DeadLetter letter) {
        try {
            return Json.mapper().writeValueAsString(letter);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "a dead letter that was read cannot be written: " + letter.id(), impossible);
        }
    }

    private static DeadLetter letter(String json) {
        try {
            return Json.mapper().readValue(json, DeadLetter.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored dead letter cannot be read", impossible);
        }
    }
}
