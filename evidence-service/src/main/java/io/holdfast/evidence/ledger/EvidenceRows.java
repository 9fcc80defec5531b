package io.holdfast.evidence.ledger;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds what the ledger holds. */
@Singleton
class EvidenceRows {

    private final DataSource database;

    EvidenceRows(DataSource database) {
        this.database = database;
    }

    /**
     * One stored event.
     *
     * @param sequence its place in the ledger
     * @param event the CloudEvent as it was accepted
     */
    record EvidenceView(
            long sequence, Instant ledgeredAt, @JsonRawValue String event) {}

    /** Which events to find; an empty list or null means any. */
    record Filter(
            @Nullable String subject,
            List<String> kinds,
            @Nullable String source,
            @Nullable String id,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The newest first, below the sequence {@code before}. */
    List<EvidenceView> list(Filter filter, long before, int limit) throws SQLException {
        var sql = new StringBuilder("select sequence, ledgered_at, event from evidence where sequence < ?");
        var values = new ArrayList<Object>(List.of(before));
        and(sql, values, " and subject = ?", filter.subject());
        and(sql, values, " and source = ?", filter.source());
        and(sql, values, " and id = ?", filter.id());
        and(sql, values, " and time >= ?", filter.from());
        and(sql, values, " and time < ?", filter.to());
        if (!filter.kinds().isEmpty()) {
            and(sql, values, " and type = any(?)", filter.kinds());
        }
        values.add(limit);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql + " order by sequence desc limit ?")) {
            bind(connection, query, values);
            return rows(query.executeQuery());
        }
    }

    /** Whom the event with this sequence is about. */
    Optional<String> subject(long sequence) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select subject from evidence where sequence = ?")) {
            query.setLong(1, sequence);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void bind(Connection connection, PreparedStatement query, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> query.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case List<?> words -> query.setArray(i + 1, connection.createArrayOf("text", words.toArray()));
                case Object plain -> query.setObject(i + 1, plain);
            }
        }
    }

    private static List<EvidenceView> rows(ResultSet rows) throws SQLException {
        try (rows) {
            var found = new ArrayList<EvidenceView>();
            while (rows.next()) {
                found.add(new EvidenceView(
                        rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant(), rows.getString(3)));
            }
            return found;
        }
    }
}
