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

    private static final int LONGEST_DATA = 500;

    /** The JSON is taken as it is written; turned into text it might hold a character that PostgreSQL refuses. */
    private static final String LINE = "sequence, source, id, type, subject, time, ledgered_at,"
            + " left(coalesce((event -> 'data')::text, ''), " + (LONGEST_DATA + 1) + ") as data";

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

    /**
     * One stored event as a line of a table.
     *
     * @param data the facts as JSON, of long ones the beginning: a table has to fit into memory
     */
    record EvidenceLine(
            long sequence,
            String source,
            String id,
            String type,
            String subject,
            Instant time,
            Instant ledgeredAt,
            String data) {}

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
        return ask("sequence, ledgered_at, event", filter, before, limit, EvidenceRows::view);
    }

    /** The same as lines of a table. */
    List<EvidenceLine> lines(Filter filter, long before, int limit) throws SQLException {
        return ask(LINE, filter, before, limit, EvidenceRows::line);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String columns, Filter filter, long before, int limit, Reading<T> reading)
            throws SQLException {
        // Which events is answered by an index alone; only those of the page are read.
        var sql = new StringBuilder("select " + columns + " from evidence where sequence in"
                + " (select sequence from evidence where sequence < ?");
        var values = new ArrayList<Object>(List.of(before));
        narrow(sql, values, filter);
        sql.append(" order by sequence desc limit ?) order by sequence desc");
        values.add(limit);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql.toString())) {
            bind(connection, query, values);
            return rows(query.executeQuery(), reading);
        }
    }

    private static void narrow(StringBuilder sql, List<Object> values, Filter filter) {
        and(sql, values, " and subject = ?", filter.subject());
        and(sql, values, " and source = ?", filter.source());
        and(sql, values, " and id = ?", filter.id());
        and(sql, values, " and time >= ?", filter.from());
        and(sql, values, " and time < ?", filter.to());
        if (filter.kinds().size() == 1) {
            // Unlike a list of one, it leaves the index in the order of the sequence.
            and(sql, values, " and type = ?", filter.kinds().getFirst());
        } else if (!filter.kinds().isEmpty()) {
            and(sql, values, " and type = any(?)", filter.kinds());
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

    private static <T> List<T> rows(ResultSet rows, Reading<T> reading) throws SQLException {
        try (rows) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        }
    }

    private static EvidenceView view(ResultSet row) throws SQLException {
        return new EvidenceView(row.getLong("sequence"), instant(row, "ledgered_at"), row.getString("event"));
    }

    private static EvidenceLine line(ResultSet row) throws SQLException {
        var data = row.getString("data");
        return new EvidenceLine(
                row.getLong("sequence"),
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                instant(row, "time"),
                instant(row, "ledgered_at"),
                data.length() <= LONGEST_DATA ? data : data.substring(0, LONGEST_DATA) + "…");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
