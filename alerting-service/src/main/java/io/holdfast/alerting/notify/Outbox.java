package io.holdfast.alerting.notify;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where notifications are written, in the transaction of what they tell of. */
@Singleton
public class Outbox {

    private static final String INSERT = """
            insert into notification (id, channel_id, reason, group_key, subject, findings, message, status,
                created_at, next_attempt_at, give_up_at)
            values (?, ?, ?, ?, ?, ?, ?::json, 'PENDING', ?, ?, ?)""";

    private static final String INSERT_FINDING =
            "insert into notification_finding (notification_id, finding_id, opening, reason) values (?, ?, ?, ?)";

    private final NotifyConfig config;
    private final InstantSource clock;

    Outbox(NotifyConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The channels that take notifications now. */
    public Set<ChannelId> enabledChannels(Connection transaction) throws SQLException {
        return new HashSet<>(Sql.of("select id from channel where enabled and removed_at is null")
                .list(transaction, row -> new ChannelId(row.id("id"))));
    }

    /** Those among the channels whose messages machines read, which want every finding. */
    public Set<ChannelId> machines(Connection transaction) throws SQLException {
        return new HashSet<>(Sql.of("select id from channel where for_machines and removed_at is null")
                .list(transaction, row -> new ChannelId(row.id("id"))));
    }

    public void write(Connection transaction, Collection<Draft> drafts) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        drafts.forEach(draft -> rows.add(row(draft)));
        Sql.executeAll(transaction, INSERT, rows);
    }

    /** Takes down what notifications stand for; they may be written later in the same transaction. */
    public void take(Connection transaction, Collection<Draft.About> about) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var each : about) {
            rows.add(Sql.row(each.notification(), each.finding(), each.opening(), each.reason()));
        }
        Sql.executeAll(transaction, INSERT_FINDING, rows);
    }

    private List<@Nullable Object> row(Draft draft) {
        var now = clock.instant();
        var message = draft.message();
        return Sql.row(
                draft.id(),
                draft.channel().value(),
                message.reason(),
                message.group().key(),
                message.first().subject(),
                message.size(),
                message.json(),
                now,
                now,
                now.plus(config.horizon()));
    }
}
