package io.holdfast.alerting.channel;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
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
    private final ChannelKeys keys;
    private final InstantSource clock;

    Channels(Database database, ChannelKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    Channel create(Channel.Wish wish) {
        var channel = new Channel(
                new ChannelId(UUID.randomUUID()),
                wish.name(),
                wish.type(),
                wish.enabled(),
                null,
                wish.settings(),
                keys.first(wish),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
        return database.answer(transaction -> {
            ChannelRow.insert(transaction, channel);
            return channel;
        });
    }

    /** In the order in which they were created. */
    Page<Channel> page(int limit, List<String> after) {
        var query = Sql.of("select * from channel where removed_at is null");
        if (!after.isEmpty()) {
            query.and("and position > ?", position(after.getFirst()));
        }
        query.and("order by position limit ?", limit + 1);
        record Placed(Channel channel, long position) {}
        var found = database.answer(transaction ->
                query.list(transaction, row -> new Placed(ChannelRow.read(row), row.number("position"))));
        var page = Page.of(found, limit, last -> Cursor.of(last.position()));
        return new Page<>(page.items().stream().map(Placed::channel).toList(), page.next());
    }

    Optional<Channel> find(ChannelId id) {
        return database.answer(
                transaction -> Sql.of("select * from channel where id = ? and removed_at is null", id.value())
                        .first(transaction, ChannelRow::read));
    }

    /**
     * The channel of which a caller speaks.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404
     */
    Channel require(ChannelId id) {
        return find(id).orElseThrow(() -> Problems.notFound("channel", id.toString()));
    }

    /** Changes a channel that was read at this revision. */
    Channel change(Channel read, Channel.Wish wish) {
        var now = clock.instant();
        return database.answer(transaction -> store(
                transaction,
                read.id(),
                IfMatch.optional('"' + Long.toString(read.revision()) + '"'),
                channel -> channel.changed(wish, keys.after(channel, wish, now)),
                false));
    }

    /**
     * Gives a channel a new secret; the one until now signs along for a day.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when its kind does not sign
     */
    Channel rotate(ChannelId id, IfMatch seen) {
        var now = clock.instant();
        return database.answer(transaction -> store(
                transaction,
                id,
                seen,
                channel -> channel.rotated(keys.rotated(channel, now)
                        .orElseThrow(() -> Problems.of(
                                "conflict",
                                409,
                                "Conflict",
                                "channels of type " + channel.type().word() + " do not sign",
                                List.of()))),
                false));
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
                .first(transaction, ChannelRow::read)
                .orElseThrow(() -> Problems.notFound("channel", id.toString()));
        seen.check(before.revision());
        var after = change.apply(before);
        var now = clock.instant();
        ChannelRow.update(transaction, after, now, remove ? now : null);
        return after;
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw Problems.badRequest("not a cursor of this list");
        }
    }
}
