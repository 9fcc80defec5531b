package io.holdfast.alerting.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A channel as a row. */
final class ChannelRow {

    private ChannelRow() {}

    static Channel read(Row row) throws SQLException {
        var type = row.text("type");
        return new Channel(
                new ChannelId(row.id("id")),
                row.text("name"),
                ChannelType.of(type).orElseThrow(() -> new IllegalStateException("no channel is of type " + type)),
                row.flag("enabled"),
                row.textOrNull("disabled_reason"),
                settings(row.text("settings")),
                keys(row),
                row.instant("created_at"),
                row.number("revision"));
    }

    static void insert(Connection transaction, Channel channel) throws SQLException {
        Sql.of(
                        "insert into channel (id, name, type, for_machines, settings, enabled, secret, created_at, updated_at, revision)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                        channel.id().value(),
                        channel.name(),
                        channel.type().word(),
                        channel.type().isForMachines(),
                        channel.settings().toString(),
                        channel.enabled(),
                        channel.keys() == null ? null : channel.keys().current(),
                        channel.createdAt(),
                        channel.createdAt(),
                        channel.revision())
                .execute(transaction);
    }

    static void update(Connection transaction, Channel channel, Instant now, @Nullable Instant removedAt)
            throws SQLException {
        var keys = channel.keys();
        Sql.of(
                        "update channel set name = ?, settings = ?::jsonb, enabled = ?, disabled_reason = ?, secret = ?,"
                                + " previous_secret = ?, previous_secret_until = ?, revision = ?, updated_at = ?,"
                                + " removed_at = ? where id = ?",
                        channel.name(),
                        channel.settings().toString(),
                        channel.enabled(),
                        channel.disabledReason(),
                        keys == null ? null : keys.current(),
                        keys == null ? null : keys.previous(),
                        keys == null ? null : keys.previousUntil(),
                        channel.revision(),
                        now,
                        removedAt,
                        channel.id().value())
                .execute(transaction);
    }

    private static @Nullable Keys keys(Row row) throws SQLException {
        var secret = row.textOrNull("secret");
        return secret == null
                ? null
                : new Keys(secret, row.textOrNull("previous_secret"), row.instantOrNull("previous_secret_until"));
    }

    private static ObjectNode settings(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("stored settings are not JSON", foreign);
        }
    }
}
