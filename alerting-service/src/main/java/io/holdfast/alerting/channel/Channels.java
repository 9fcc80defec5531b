package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.webhook.Secret;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.alerting.web.IfMatch;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The channels, as they are kept. */
@Singleton
class Channels {

    private final Database database;
    private final InstantSource clock;

    Channels(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Channel create(ChannelSettings settings) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var channel = new Channel(
                new ChannelId(UUID.randomUUID()),
                settings.name(),
                settings.url(),
                settings.enabled(),
                null,
                Secret.generate(),
                now,
                1);
        database.answer(transaction -> Sql.of(
                        "insert into channel (id, name, type, url, enabled, secret, created_at, updated_at, revision)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        channel.id().value(),
                        channel.name(),
                        Channel.TYPE,
                        channel.url().toString(),
                        channel.enabled(),
                        channel.secret().reveal(),
                        now,
                        now)
                .execute(transaction));
        return channel;
    }

    /** In the order in which they were created. */
    Page<ChannelView> page(int limit, List<String> after) {
        var query = Sql.of("select * from channel where removed_at is null");
        if (!after.isEmpty()) {
            query.and("and position > ?", position(after.getFirst()));
        }
        query.and("order by position limit ?", limit + 1);
        record Placed(ChannelView view, long position) {}
        var found = database.answer(transaction ->
                query.list(transaction, row -> new Placed(ChannelView.of(read(row)), row.number("position"))));
        var page = Page.of(found, limit, last -> Cursor.of(last.position()));
        return new Page<>(page.items().stream().map(Placed::view).toList(), page.next());
    }

    Optional<Channel> find(ChannelId id) {
        return database.answer(
                transaction -> Sql.of("select * from channel where id = ? and removed_at is null", id.value())
                        .first(transaction, Channels::read));
    }

    Channel change(ChannelId id, IfMatch seen, ChannelSettings settings) {
        return database.answer(
                transaction -> store(transaction, id, seen, channel -> channel.changed(settings), false));
    }

    /** The channel stays known for the sake of what was sent through it; nothing is sent through it any more. */
    void remove(ChannelId id, IfMatch seen) {
        database.answer(transaction ->
                store(transaction, id, seen, channel -> channel.disabled("the channel was removed"), true));
    }

    /** Switches a channel off because its receiver asked for it; nothing happens when it is removed already. */
    void disable(ChannelId id, String reason) {
        if (find(id).isPresent()) {
            database.answer(transaction ->
                    store(transaction, id, IfMatch.optional(null), channel -> channel.disabled(reason), false));
        }
    }

    private Channel store(
            Connection transaction, ChannelId id, IfMatch seen, UnaryOperator<Channel> change, boolean remove)
            throws SQLException {
        var before = Sql.of("select * from channel where id = ? and removed_at is null for update", id.value())
                .first(transaction, Channels::read)
                .orElseThrow(() -> Problems.notFound("channel", id.toString()));
        seen.check(before.revision());
        var after = change.apply(before);
        var now = clock.instant();
        Sql.of(
                        "update channel set name = ?, url = ?, enabled = ?, disabled_reason = ?, revision = ?,"
                                + " updated_at = ?, removed_at = ? where id = ?",
                        after.name(),
                        after.url().toString(),
                        after.enabled(),
                        after.disabledReason(),
                        after.revision(),
                        now,
                        remove ? now : null,
                        id.value())
                .execute(transaction);
        return after;
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw Problems.badRequest("not a cursor of this list");
        }
    }

    private static Channel read(Row row) throws SQLException {
        return new Channel(
                new ChannelId(row.id("id")),
                row.text("name"),
                URI.create(row.text("url")),
                row.flag("enabled"),
                row.textOrNull("disabled_reason"),
                Secret.of(row.text("secret")),
                row.instant("created_at"),
                row.number("revision"));
    }
}
