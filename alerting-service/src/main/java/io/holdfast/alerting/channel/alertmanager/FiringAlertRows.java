package io.holdfast.alerting.channel.alertmanager;

import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The firing alerts in the database of the service. */
@Singleton
class FiringAlertRows implements FiringAlerts {

    /**
     * An alert that is to be sent again.
     *
     * @param over whether its finding was resolved without that having been told, because the message named others
     * @param overAt since when
     */
    record Firing(UUID finding, Alert alert, boolean over, Instant overAt) {}

    private final Database database;

    FiringAlertRows(Database database) {
        this.database = database;
    }

    @Override
    public void remember(ChannelId channel, List<Words.Item> items, Instant now) {
        database.answer(transaction -> {
            for (var item : items) {
                Sql.of(
                                "insert into alertmanager_alert (channel_id, finding_id, alert, sent_at)"
                                        + " values (?, ?, ?::json, ?) on conflict (channel_id, finding_id)"
                                        + " do update set alert = excluded.alert, sent_at = excluded.sent_at",
                                channel.value(),
                                item.finding().id(),
                                Alert.json(Alert.of(item)),
                                now)
                        .execute(transaction);
            }
            return items.size();
        });
    }

    @Override
    public void forget(ChannelId channel, List<Words.Item> items) {
        var findings = items.stream().map(item -> item.finding().id()).toList();
        database.answer(transaction -> delete(transaction, channel, findings));
    }

    /** Takes alerts that were not sent since then, the longest silent first; nobody else takes them meanwhile. */
    List<Firing> due(Connection transaction, ChannelId channel, Instant since, int most) throws SQLException {
        return Sql.of("""
                        select a.finding_id, a.alert, f.status in ('RESOLVED', 'CLOSED') as over,
                            coalesce(f.resolved_at, f.updated_at) as over_at
                        from alertmanager_alert a join finding f on f.id = a.finding_id
                        where a.channel_id = ? and a.sent_at <= ?
                        order by a.sent_at limit ? for update of a skip locked""", channel.value(), since, most).list(transaction, FiringAlertRows::read);
    }

    /** Keeps what is still firing and forgets what is over, once both were sent. */
    void sent(Connection transaction, ChannelId channel, List<Firing> alerts, Instant now) throws SQLException {
        delete(
                transaction,
                channel,
                alerts.stream().filter(Firing::over).map(Firing::finding).toList());
        var firing = alerts.stream()
                .filter(alert -> !alert.over())
                .map(Firing::finding)
                .toList();
        Sql.of(
                        "update alertmanager_alert set sent_at = ? where channel_id = ? and finding_id = any(?::uuid[])",
                        now,
                        channel.value(),
                        firing)
                .execute(transaction);
    }

    private static int delete(Connection transaction, ChannelId channel, List<UUID> findings) throws SQLException {
        return Sql.of(
                        "delete from alertmanager_alert where channel_id = ? and finding_id = any(?::uuid[])",
                        channel.value(),
                        findings)
                .execute(transaction);
    }

    private static Firing read(Row row) throws SQLException {
        return new Firing(
                row.id("finding_id"), Alert.read(row.text("alert")), row.flag("over"), row.instant("over_at"));
    }
}
