package io.holdfast.alerting.channel.alertmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.json.Json;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Sends what is firing again and again: an alert that is not repeated counts as resolved for an Alertmanager, and the
 * finding is not.
 */
@Singleton
class Resender {

    private static final Logger LOG = Logger.getLogger(Resender.class);
    private static final int AT_ONCE = 200;
    /** Who waits for the rows has an attempt of its own to make before its lease ends. */
    private static final int SHARE = 3;

    private record Target(ChannelId channel, AlertmanagerSettings settings) {}

    private final Database database;
    private final FiringAlertRows firing;
    private final HttpSender http;
    private final AlertmanagerConfig config;
    private final InstantSource clock;

    Resender(
            Database database,
            FiringAlertRows firing,
            HttpSender http,
            AlertmanagerConfig config,
            InstantSource clock) {
        this.database = database;
        this.firing = firing;
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdfast.alerting.channel.alertmanager.resend-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void resend() {
        try {
            var targets = database.inTransaction(transaction -> Sql.of(
                            "select id, settings from channel where type = ? and enabled and removed_at is null",
                            ChannelType.ALERTMANAGER.word())
                    .list(transaction, Resender::read));
            for (var target : targets) {
                while (resend(target) == AT_ONCE) {
                    LOG.debugf("channel %s has more alerts to repeat", target.channel());
                }
            }
        } catch (SQLException away) {
            LOG.warnf("alerts are not repeated while the database is away: %s", away.getMessage());
        }
    }

    /** The rows stay locked while they are sent, so that a resolution waits and is the last word. */
    private int resend(Target target) throws SQLException {
        var now = clock.instant();
        var since = now.minus(config.resendEvery().dividedBy(2));
        return database.inTransaction(transaction -> {
            var due = firing.due(transaction, target.channel(), since, AT_ONCE);
            if (due.isEmpty()) {
                return 0;
            }
            var alerts = due.stream()
                    .map(each -> each.alert().until(each.over() ? each.overAt() : now.plus(config.aliveFor())))
                    .toList();
            var delivery =
                    http.deliver(target.settings().call(Alert.json(alerts)).oneOf(SHARE));
            if (delivery instanceof Delivery.Delivered) {
                firing.sent(transaction, target.channel(), due, now);
                return due.size();
            }
            LOG.warnf(
                    "channel %s: %d alerts could not be repeated: %s", target.channel(), due.size(), delivery.detail());
            return 0;
        });
    }

    private static Target read(Row row) throws SQLException {
        var form = AlertmanagerKind.settingsForm();
        return new Target(
                new ChannelId(row.id("id")),
                AlertmanagerKind.settingsOf(form.values(json(Json.mapper(), row.text("settings")))));
    }

    private static ObjectNode json(ObjectMapper mapper, String text) {
        try {
            return (ObjectNode) mapper.readTree(text);
        } catch (IOException foreign) {
            throw new UncheckedIOException("stored settings are not JSON", foreign);
        }
    }
}
