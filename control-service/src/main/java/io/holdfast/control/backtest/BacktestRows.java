package io.holdfast.control.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the rows of this package's tables, and the cursors over them, are read. */
final class BacktestRows {

    private BacktestRows() {}

    /** A stored piece of JSON with its place in the list. */
    private record Numbered<T>(long number, T item) {}

    static BacktestView view(ResultSet row) throws SQLException {
        return new BacktestView(
                row.getObject("id", UUID.class),
                row.getString("control_id"),
                row.getString("control_title"),
                row.getString("control_version"),
                time(row, "period_from"),
                time(row, "period_to"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("requested_by"),
                time(row, "requested_at"),
                optionalTime(row, "started_at"),
                optionalTime(row, "ended_at"),
                new Progress(
                        row.getObject("evidence_total", Long.class),
                        row.getLong("evidence_read"),
                        row.getLong("subjects")),
                parsed(row.getString("request"), BacktestRequest.class),
                optionalResult(row.getString("result")));
    }

    static <T> Page<T> page(DataSource database, Sql sql, Class<T> type, int limit) throws SQLException {
        var rows = sql.and(" order by number limit ?", limit + 1)
                .list(database, row -> new Numbered<>(row.getLong("number"), parsed(row.getString("body"), type)));
        var page = Page.of(rows, limit, last -> Cursor.of(last.number()));
        return new Page<>(page.items().stream().map(Numbered::item).toList(), page.next());
    }

    /** The number behind a cursor of such a page; none is before all. */
    static long number(@Nullable String cursor) {
        var key = Cursor.parse(cursor, 1);
        return key.isEmpty() ? -1 : ofThisList(key.getFirst(), Long::valueOf);
    }

    static Instant instant(String key) {
        return ofThisList(key, Instant::parse);
    }

    static UUID uuid(String key) {
        return ofThisList(key, UUID::fromString);
    }

    private static <T> T ofThisList(String key, Function<String, T> parser) {
        try {
            return parser.apply(key);
        } catch (IllegalArgumentException | DateTimeException ofAnother) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Result optionalResult(@Nullable String json) {
        return json == null ? null : parsed(json, Result.class);
    }

    private static <T> T parsed(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is unreadable", unreadable);
        }
    }
}
