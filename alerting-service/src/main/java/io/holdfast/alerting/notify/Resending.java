package io.holdfast.alerting.notify;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What people send themselves: a test, and once more what was given up. */
@Singleton
class Resending {

    private final Database database;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final NotifyConfig config;
    private final InstantSource clock;

    Resending(Database database, Outbox outbox, Dispatcher dispatcher, NotifyConfig config, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Puts a notification in front again, with the whole horizon before it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 409 when it is delivered already
     */
    NotificationView retry(UUID id) {
        var now = clock.instant();
        var retried = database.answer(transaction -> {
            var before = find(transaction, id);
            if (before.status() == NotificationState.DELIVERED) {
                throw Problems.of("conflict", 409, "Conflict", "it is delivered already", List.of());
            }
            Sql.of(
                            "update notification set next_attempt_at = ?, give_up_at = ?, status ="
                                    + " case when attempts = 0 then 'PENDING' else 'RETRYING' end where id = ?",
                            now,
                            now.plus(config.horizon()),
                            id)
                    .execute(transaction);
            return find(transaction, id);
        });
        dispatcher.wake();
        return retried;
    }

    /**
     * Sends an example through the outbox, also over a channel that is disabled.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such channel
     */
    NotificationView test(UUID channel) {
        var draft = new Draft(UUID.randomUUID(), new ChannelId(channel), Example.message(clock.instant()));
        var written = database.answer(transaction -> {
            var known = Sql.of("select id from channel where id = ? and removed_at is null", channel)
                    .first(transaction, row -> row.id("id"));
            if (known.isEmpty()) {
                throw Problems.notFound("channel", channel.toString());
            }
            outbox.write(transaction, List.of(draft));
            return find(transaction, draft.id());
        });
        dispatcher.wake();
        return written;
    }

    private static NotificationView find(Connection transaction, UUID id) throws SQLException {
        return Notifications.find(transaction, id).orElseThrow(() -> Problems.notFound("notification", id.toString()));
    }
}
