package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.DueSoon;
import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups and their findings, as they are kept. Who holds a group's row may change its findings. */
final class Groups {

    /** Not written with values, which the driver would join to one statement and miss the value at the end. */
    private static final String TOUCH = """
            insert into route_group (id, route, labels, digest, next_flush_at)
            select ?::uuid, ?::text, ?::json, ?::boolean, ?::timestamptz
            on conflict (id) do update set digest = excluded.digest, next_flush_at = least(route_group.next_flush_at,
                greatest(excluded.next_flush_at, route_group.last_sent_at + ? * interval '1 millisecond'))""";

    private static final String PUT = """
            insert into route_member (group_id, finding_id, finding, current, overdue_at, due_soon_at, due_soon_for)
            values (?, ?, ?::json, ?, ?, ?, ?)
            on conflict (group_id, finding_id) do update set finding = excluded.finding, current = excluded.current,
                overdue_at = coalesce(excluded.overdue_at, route_member.overdue_at),
                due_soon_at = coalesce(excluded.due_soon_at, route_member.due_soon_at),
                due_soon_for = coalesce(excluded.due_soon_for, route_member.due_soon_for)""";

    private Groups() {}

    /**
     * A group that something happened to.
     *
     * @param due when it speaks, but not before it was quiet for {@code quiet} after its last message
     */
    record Touch(UUID id, GroupKey key, boolean digest, Instant due, Duration quiet) {}

    /** A finding's place in a group. */
    record Placed(UUID group, Arrival arrival, boolean current) {}

    /** A group that is held by this transaction. */
    record Held(UUID id, GroupKey key, long flushes) {}

    /** A finding in a group as it is kept. */
    record Kept(
            FindingView finding,
            boolean current,
            @Nullable Instant overdueAt,
            @Nullable DueSoon dueSoon,
            @Nullable UUID reminded,
            @Nullable String mute) {}

    /** The groups come in the order of their ids, so that two transactions never wait in a circle. */
    static void touch(Connection transaction, Collection<Touch> sorted) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var touch : sorted) {
            rows.add(Sql.row(
                    touch.id(),
                    touch.key().route(),
                    FindingJson.write(touch.key().labels()),
                    touch.digest(),
                    touch.due(),
                    touch.quiet().toMillis()));
        }
        Sql.executeAll(transaction, TOUCH, rows);
    }

    static void put(Connection transaction, List<Placed> placed) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var each : placed) {
            var finding = each.arrival().finding();
            var soon = each.arrival().dueSoon();
            rows.add(Sql.row(
                    each.group(),
                    finding.id(),
                    FindingJson.write(finding),
                    each.current(),
                    each.arrival().overdueAt(),
                    soon == null ? null : soon.at(),
                    soon == null ? null : soon.due()));
        }
        Sql.executeAll(transaction, PUT, rows);
    }

    /** The groups in which findings are, by finding. */
    static Map<UUID, Map<UUID, GroupKey>> groupsOf(Connection transaction, List<UUID> findings) throws SQLException {
        var groups = new HashMap<UUID, Map<UUID, GroupKey>>();
        Sql.of("""
                        select m.finding_id, g.id, g.route, g.labels from route_member m
                            join route_group g on g.id = m.group_id
                        where m.finding_id = any(?::uuid[])""", findings)
                .list(transaction, row -> groups.computeIfAbsent(row.id("finding_id"), id -> new HashMap<>())
                        .put(row.id("id"), key(row)));
        return groups;
    }

    /** The groups in which something is held back for this reason. */
    static Map<UUID, GroupKey> holding(Connection transaction, MuteKind kind) throws SQLException {
        var groups = new HashMap<UUID, GroupKey>();
        Sql.of("select * from route_group where id in (select group_id from route_member where mute = ?)", kind)
                .list(transaction, row -> groups.put(row.id("id"), key(row)));
        return groups;
    }

    /** The groups that are due, the ones due longest first. */
    static List<UUID> due(Connection transaction, Instant now, int count) throws SQLException {
        return Sql.of("select id from route_group where next_flush_at <= ? order by next_flush_at limit ?", now, count)
                .list(transaction, row -> row.id("id"));
    }

    /** Holds a group that still is due; empty when it is not, or somebody else holds it. */
    static Optional<Held> hold(Connection transaction, UUID id, Instant now) throws SQLException {
        return Sql.of("select * from route_group where id = ? and next_flush_at <= ? for update skip locked", id, now)
                .first(transaction, row -> new Held(row.id("id"), key(row), row.number("flushes")));
    }

    /** The next findings of a group, in the order of their ids. */
    static List<Kept> members(Connection transaction, UUID group, UUID after, int count) throws SQLException {
        return Sql.of(
                        "select * from route_member where group_id = ? and finding_id > ? order by finding_id limit ?",
                        group,
                        after,
                        count)
                .list(
                        transaction,
                        row -> new Kept(
                                FindingJson.finding(row.text("finding")),
                                row.flag("current"),
                                row.instantOrNull("overdue_at"),
                                dueSoon(row),
                                row.idOrNull("reminded"),
                                row.textOrNull("mute")));
    }

    /** How many findings of a group are unresolved. */
    static int firing(Connection transaction, UUID group) throws SQLException {
        return Sql.of(
                        "select count(*) as n from route_member where group_id = ? and finding->>'resolution' is null",
                        group)
                .first(transaction, row -> row.integer("n"))
                .orElse(0);
    }

    /** What a group is after it was flushed; an empty one begins anew with the next finding. */
    static void flushed(Connection transaction, UUID group, boolean spoke, @Nullable Instant next, Instant now)
            throws SQLException {
        Sql.of("update route_group set next_flush_at = ?::timestamptz, flushes = flushes + ?,", next, spoke ? 1 : 0)
                .and("last_sent_at = case when not exists (select from route_member where group_id = id) then null")
                .and("when ? then ? else last_sent_at end where id = ?", spoke, now, group)
                .execute(transaction);
    }

    /** Has everything looked at that may be told, or reminded of, now that windows are others. */
    static int wake(Connection transaction, Instant now) throws SQLException {
        return Sql.of("""
                        with woken as (
                            select id from route_group g where not digest and (last_sent_at is not null
                                or exists (select from route_member where group_id = g.id and mute is not null))
                            order by id for update)
                        update route_group set next_flush_at = ? from woken where route_group.id = woken.id""", now).execute(transaction);
    }

    private static @Nullable DueSoon dueSoon(Row row) throws SQLException {
        var at = row.instantOrNull("due_soon_at");
        return at == null ? null : new DueSoon(at, row.instant("due_soon_for"));
    }

    private static GroupKey key(Row row) throws SQLException {
        return new GroupKey(row.text("route"), new TreeMap<>(FindingJson.labels(row.text("labels"))));
    }
}
