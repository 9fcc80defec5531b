package io.holdfast.alerting.notify;

import io.holdfast.alerting.notify.NotificationView.Attempt;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notifications with their attempts, to read. */
final class Notifications {

    private static final String SELECT =
            "select id, position, channel_id, reason, group_key, subject, findings, status, created_at, next_attempt_at,"
                    + " (select name from channel where id = n.channel_id) as channel_name from notification n";

    private Notifications() {}

    /** What a caller looks for; an empty list and a null do not restrict. */
    record Search(
            List<NotificationState> states,
            @Nullable UUID channel,
            @Nullable UUID finding,
            int limit,
            List<String> after) {

        /** Newest first. */
        Page<NotificationView> page(Connection transaction) throws SQLException {
            var query = Sql.of(SELECT + " where true");
            if (!states.isEmpty()) {
                query.and("and status = any(?)", states.stream().map(Enum::name).toList());
            }
            if (channel != null) {
                query.and("and channel_id = ?", channel);
            }
            if (finding != null) {
                query.and("and id in (select notification_id from notification_finding where finding_id = ?)", finding);
            }
            if (!after.isEmpty()) {
                query.and("and position < ?", positionBefore());
            }
            query.and("order by position desc limit ?", limit + 1);
            var page = Page.of(query.list(transaction, Notifications::read), limit, last -> Cursor.of(last.position()));
            return new Page<>(withAttempts(transaction, page.items()), page.next());
        }

        private long positionBefore() {
            try {
                return Long.parseLong(after.getFirst());
            } catch (NumberFormatException foreign) {
                throw Problems.badRequest("not a cursor of this list");
            }
        }
    }

    static Optional<NotificationView> find(Connection transaction, UUID id) throws SQLException {
        var found = Sql.of(SELECT + " where id = ?", id).list(transaction, Notifications::read);
        return withAttempts(transaction, found).stream().findFirst();
    }

    private static List<NotificationView> withAttempts(Connection transaction, List<NotificationView> notifications)
            throws SQLException {
        var made = attemptsOf(
                transaction, notifications.stream().map(NotificationView::id).toList());
        return notifications.stream()
                .map(notification -> notification.with(made.getOrDefault(notification.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Attempt>> attemptsOf(Connection transaction, List<UUID> notifications)
            throws SQLException {
        var made = new HashMap<UUID, List<Attempt>>();
        Sql.of("select * from attempt where notification_id = any(?::uuid[]) order by position", notifications)
                .list(transaction, row -> made.computeIfAbsent(row.id("notification_id"), id -> new ArrayList<>())
                        .add(attempt(row)));
        return made;
    }

    private static Attempt attempt(Row row) throws SQLException {
        var answer = row.textOrNull("answer_excerpt");
        return new Attempt(
                row.instant("at"),
                row.text("outcome"),
                row.integerOrNull("http_status"),
                row.number("latency_ms"),
                row.text("detail"),
                request(row),
                answer == null ? null : new NotificationView.Answer(answer));
    }

    private static Trace.@Nullable Request request(Row row) throws SQLException {
        var method = row.textOrNull("request_method");
        return method == null
                ? null
                : new Trace.Request(
                        method, row.text("request_url"), row.number("request_bytes"), row.text("request_excerpt"));
    }

    private static NotificationView read(Row row) throws SQLException {
        var state = row.constant("status", NotificationState.class);
        var open = state == NotificationState.PENDING || state == NotificationState.RETRYING;
        return new NotificationView(
                row.id("id"),
                row.id("channel_id"),
                row.text("channel_name"),
                row.text("group_key"),
                row.text("subject"),
                row.integer("findings"),
                row.constant("reason", Reason.class),
                state,
                row.instant("created_at"),
                open ? row.instant("next_attempt_at") : null,
                List.of(),
                row.number("position"));
    }
}
