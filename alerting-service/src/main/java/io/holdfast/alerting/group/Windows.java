package io.holdfast.alerting.group;

import io.holdfast.alerting.route.Matchers;
import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.route.Window;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Silences and maintenance windows, as they are kept. */
final class Windows {

    private static final Logger LOG = Logger.getLogger(Windows.class);

    private Windows() {}

    /** What hides something now. */
    static List<Window> open(Connection transaction, Instant now) throws SQLException {
        return Sql.of("select * from route_window where starts_at <= ? and ends_at > ? order by position", now, now)
                .list(transaction, Windows::window);
    }

    /** Newest first; an empty state does not restrict. */
    static Page<WindowView> page(
            Connection transaction, MuteKind kind, List<WindowState> states, int limit, List<String> after, Instant now)
            throws SQLException {
        record Placed(WindowView view, long position) {}
        var query = Sql.of("select * from route_window where kind = ?", kind);
        if (!states.isEmpty()) {
            query.and(
                    "and case when ends_at <= ? then 'EXPIRED' when starts_at <= ? then 'ACTIVE' else 'PENDING' end"
                            + " = any(?)",
                    now,
                    now,
                    states.stream().map(Enum::name).toList());
        }
        if (!after.isEmpty()) {
            query.and("and position < ?", position(after.getFirst()));
        }
        query.and("order by position desc limit ?", limit + 1);
        var found = query.list(transaction, row -> new Placed(view(row, now), row.number("position")));
        var page = Page.of(found, limit, last -> Cursor.of(last.position()));
        return new Page<>(page.items().stream().map(Placed::view).toList(), page.next());
    }

    static Optional<WindowView> find(Connection transaction, MuteKind kind, UUID id, Instant now) throws SQLException {
        return Sql.of("select * from route_window where id = ? and kind = ?", id, kind)
                .first(transaction, row -> view(row, now));
    }

    static Optional<WindowView> lock(Connection transaction, MuteKind kind, UUID id, Instant now) throws SQLException {
        return Sql.of("select * from route_window where id = ? and kind = ? for update", id, kind)
                .first(transaction, row -> view(row, now));
    }

    static void insert(
            Connection transaction, MuteKind kind, UUID id, WindowSettings settings, String author, Instant now)
            throws SQLException {
        Sql.of(
                        "insert into route_window (id, kind, name, matchers, starts_at, ends_at, comment, author,"
                                + " created_at, updated_at, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        id,
                        kind,
                        settings.name(),
                        settings.matchers(),
                        settings.startsAt(),
                        settings.endsAt(),
                        settings.comment(),
                        author,
                        now,
                        now)
                .execute(transaction);
    }

    static void change(Connection transaction, UUID id, WindowSettings settings, Instant now) throws SQLException {
        Sql.of(
                        "update route_window set name = ?, matchers = ?, starts_at = ?, ends_at = ?, comment = ?,"
                                + " updated_at = ?, revision = revision + 1 where id = ?",
                        settings.name(),
                        settings.matchers(),
                        settings.startsAt(),
                        settings.endsAt(),
                        settings.comment(),
                        now,
                        id)
                .execute(transaction);
    }

    /** It ends now; one that has not begun never will. What has ended stays as it is. */
    static void expire(Connection transaction, UUID id, Instant now) throws SQLException {
        Sql.of(
                        "update route_window set starts_at = least(starts_at, ?), ends_at = ?, updated_at = ?,"
                                + " revision = revision + 1 where id = ? and ends_at > ?",
                        now,
                        now,
                        now,
                        id,
                        now)
                .execute(transaction);
    }

    private static Window window(Row row) throws SQLException {
        var kind = row.constant("kind", MuteKind.class);
        var id = row.id("id");
        var name = row.textOrNull("name");
        var shown = name == null ? row.text("comment") : name + ": " + row.text("comment");
        return new Window(id, kind, shown, matchers(id, row), row.instant("starts_at"), row.instant("ends_at"));
    }

    /** One that hides nothing would be told; one that can not be read must not hide everything. */
    private static Matchers matchers(UUID id, Row row) throws SQLException {
        var violations = new ArrayList<Violation>();
        var matchers = Matchers.read(row.texts("matchers"), "matchers", violations);
        if (violations.isEmpty()) {
            return matchers;
        }
        LOG.errorf("window %s hides nothing, because it can not be read: %s", id, violations);
        return Matchers.NOTHING;
    }

    private static WindowView view(Row row, Instant now) throws SQLException {
        var starts = row.instant("starts_at");
        var ends = row.instant("ends_at");
        return new WindowView(
                row.id("id"),
                row.textOrNull("name"),
                row.texts("matchers"),
                starts,
                ends,
                row.text("comment"),
                row.text("author"),
                WindowState.of(starts, ends, now),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("revision"));
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw Problems.badRequest("not a cursor of this list");
        }
    }
}
