package io.holdfast.alerting.notify;

import io.holdfast.alerting.notify.DeliveryPolicy.Next;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes due notifications out of the outbox and puts what became of them back. A claim that is never put back, because
 * the process died, runs out by itself.
 */
@Singleton
class Claims {

    /**
     * A later notification of the same group and channel waits for the earlier one: order is part of the message. Tests
     * are no news of anything and wait for nobody.
     */
    private static final String CLAIMABLE = """
            from notification n join channel c on c.id = n.channel_id
            where n.status in ('PENDING', 'RETRYING') and n.next_attempt_at <= ?
                and (n.leased_until is null or n.leased_until <= ?)
                and c.removed_at is null and (c.enabled or n.reason = 'TEST')
                and (n.reason = 'TEST' or not exists (select from notification earlier
                    where earlier.group_key = n.group_key and earlier.channel_id = n.channel_id
                        and earlier.position < n.position and earlier.status in ('PENDING', 'RETRYING')))""";

    private final Database database;
    private final NotifyConfig config;

    Claims(Database database, NotifyConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The channels for which something may be claimed. */
    List<ChannelId> dueChannels(Instant now) throws SQLException {
        return database.inTransaction(
                transaction -> Sql.of("""
                        select id from channel where removed_at is null and exists (
                            select from notification n where n.channel_id = channel.id
                                and n.status in ('PENDING', 'RETRYING') and n.next_attempt_at <= ?
                                and (channel.enabled or n.reason = 'TEST'))""", now).list(transaction, row -> new ChannelId(row.id("id"))));
    }

    /** Claims up to {@code count} notifications of one channel, the ones due longest first. */
    List<Claim> claim(ChannelId channel, int count, Instant now) throws SQLException {
        var lease = UUID.randomUUID();
        var claims = database.inTransaction(transaction -> Sql.of(
                        // Materialized: the limit must hold whatever plan the update gets.
                        "with due as materialized (select n.id " + CLAIMABLE + " and n.channel_id = ?"
                                + " order by n.next_attempt_at, n.position limit ? for update of n skip locked)"
                                + " update notification set lease = ?, leased_until = ? from due"
                                + " where notification.id = due.id returning notification.*",
                        now,
                        now,
                        channel.value(),
                        count,
                        lease,
                        now.plus(config.lease()))
                .list(transaction, Claims::read));
        return claims.stream()
                .sorted(Comparator.comparing(claim -> claim.notification().createdAt()))
                .toList();
    }

    /** Records an attempt; the notification moves on unless the lease ran out and it belongs to somebody else now. */
    void conclude(Claim claim, Instant at, long latencyMillis, Delivery delivery, Next next) throws SQLException {
        database.inTransaction(transaction -> {
            record(transaction, claim.notification().id(), at, latencyMillis, delivery);
            return switch (next) {
                case Next.Done done -> moveOn(transaction, claim, NotificationState.DELIVERED, at);
                case Next.Again again -> moveOn(transaction, claim, NotificationState.RETRYING, again.at());
                case Next.Dead dead -> moveOn(transaction, claim, NotificationState.DEAD, at);
            };
        });
    }

    /** Since when the delivery that is overdue longest could have been claimed, full channels aside. */
    Optional<Instant> overdueSince(Instant now, List<ChannelId> fullChannels) throws SQLException {
        return database.inTransaction(transaction -> Sql.of(
                        "select n.next_attempt_at " + CLAIMABLE
                                + " and n.channel_id <> all(?::uuid[]) order by n.next_attempt_at limit 1",
                        now,
                        now,
                        fullChannels.stream().map(ChannelId::value).toList())
                .first(transaction, row -> row.instant("next_attempt_at")));
    }

    /** Buries what no attempt will reach any more: its channel is gone, or was off until it was too late. */
    int bury(Instant now) throws SQLException {
        return database.inTransaction(transaction -> Sql.of("""
                        with dead as (
                            update notification n set status = 'DEAD', lease = null, leased_until = null from channel c
                            where c.id = n.channel_id and n.status in ('PENDING', 'RETRYING')
                                and (n.leased_until is null or n.leased_until <= ?)
                                and (c.removed_at is not null
                                    or not c.enabled and n.reason <> 'TEST' and n.give_up_at <= ?)
                            returning n.id, c.removed_at)
                        insert into attempt (notification_id, at, outcome, latency_ms, detail)
                        select id, ?, 'REFUSED', 0, case when removed_at is not null
                            then 'not sent: the channel was removed' else 'not sent: the channel stayed disabled' end
                        from dead""", now, now, now).execute(transaction));
    }

    private static void record(
            Connection transaction, UUID notification, Instant at, long latencyMillis, Delivery delivery)
            throws SQLException {
        Sql.of(
                        "insert into attempt (notification_id, at, outcome, http_status, latency_ms, detail)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        notification,
                        at,
                        delivery.outcome(),
                        delivery.httpStatus(),
                        latencyMillis,
                        // The detail may quote the receiver, and PostgreSQL keeps no U+0000.
                        delivery.detail().replace('\0', '?'))
                .execute(transaction);
    }

    private static boolean moveOn(Connection transaction, Claim claim, NotificationState state, Instant nextAttempt)
            throws SQLException {
        return Sql.of(
                                "update notification set status = ?, next_attempt_at = ?, attempts = attempts + 1,"
                                        + " lease = null, leased_until = null where id = ? and lease = ?",
                                state,
                                nextAttempt,
                                claim.notification().id(),
                                claim.lease())
                        .execute(transaction)
                == 1;
    }

    private static Claim read(Row row) throws SQLException {
        var notification = new Notification(
                row.id("id"),
                new ChannelId(row.id("channel_id")),
                row.instant("created_at"),
                Message.of(row.text("message")));
        return new Claim(notification, row.id("lease"), row.integer("attempts"), row.instant("give_up_at"));
    }
}
