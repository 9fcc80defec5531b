package io.holdfast.alerting.group;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Known;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Telling;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What each channel knows of each finding, as it is kept. */
final class Tellings {

    /** Whoever comes second, from another group, changes no row and so tells nothing. */
    private static final String CLAIM = """
            insert into route_told (finding_id, channel_id, group_id, opening, open, severity, flapping, at,
                notification_id, version)
            select * from (
                select unnest(?::uuid[]) as finding_id, unnest(?::uuid[]) as channel_id, ?::uuid, unnest(?::bigint[])::int,
                    unnest(?::text[])::boolean, unnest(?::text[]), unnest(?::text[])::boolean, ?::timestamptz,
                    unnest(?::uuid[]), unnest(?::bigint[])) as news
            order by finding_id, channel_id
            on conflict (finding_id, channel_id) do update set group_id = excluded.group_id, opening = excluded.opening,
                open = excluded.open, severity = excluded.severity, flapping = excluded.flapping, at = excluded.at,
                notification_id = excluded.notification_id, version = excluded.version
            where route_told.version = excluded.version - 1
            returning finding_id, channel_id""";

    private Tellings() {}

    private record Pair(UUID finding, UUID channel) {
        static Pair of(Telling telling) {
            return new Pair(telling.member().id(), telling.channel().value());
        }
    }

    /** What channels that still exist know, by finding. */
    static Map<UUID, Map<ChannelId, Known>> known(Connection transaction, List<UUID> findings) throws SQLException {
        var known = new HashMap<UUID, Map<ChannelId, Known>>();
        Sql.of("""
                        select t.*, n.status is distinct from 'DEAD' as heard from route_told t
                            join channel c on c.id = t.channel_id and c.removed_at is null
                            left join notification n on n.id = t.notification_id
                        where t.finding_id = any(?::uuid[])""", findings)
                .list(transaction, row -> known.computeIfAbsent(row.id("finding_id"), id -> new HashMap<>())
                        .put(new ChannelId(row.id("channel_id")), read(row)));
        return known;
    }

    /** Those of which somebody believes that they are open. */
    static Set<UUID> knownOpen(Connection transaction, List<UUID> findings) throws SQLException {
        return new HashSet<>(Sql.of(
                        "select distinct finding_id from route_told where open and finding_id = any(?::uuid[])",
                        findings)
                .list(transaction, row -> row.id("finding_id")));
    }

    /** Whether somebody was told of a finding of the group since when it may be time to tell it again. */
    static boolean anyOlder(Connection transaction, UUID group, Instant since) throws SQLException {
        return Sql.of("""
                        select exists (select from route_member m join route_told t on t.finding_id = m.finding_id
                            where m.group_id = ? and m.current and t.open and t.at <= ?
                                and (t.group_id is null or t.group_id = m.group_id)) as older""", group, since)
                .first(transaction, row -> row.flag("older"))
                .orElse(false);
    }

    /**
     * Takes down what is told.
     *
     * @param notifications the notification with which a channel hears of it
     * @return what really is told; what another group has told meanwhile is left out
     */
    static List<Telling> claim(
            Connection transaction,
            UUID group,
            List<Telling> tellings,
            Function<ChannelId, UUID> notifications,
            Instant now)
            throws SQLException {
        var claimed = tellings.stream().filter(Telling::isOfTheFinding).toList();
        if (claimed.isEmpty()) {
            return tellings;
        }
        var won = new HashSet<Pair>(Sql.of(
                        CLAIM,
                        column(claimed, telling -> telling.member().id()),
                        column(claimed, telling -> telling.channel().value()),
                        group,
                        column(claimed, telling ->
                                (long) telling.member().finding().timesOpened()),
                        column(claimed, telling -> Boolean.toString(telling.leavesOpen())),
                        column(
                                claimed,
                                telling -> telling.member().finding().severity().name()),
                        column(claimed, telling -> Boolean.toString(telling.reason() == Reason.FLAPPING)),
                        now,
                        column(claimed, telling -> notifications.apply(telling.channel())),
                        column(claimed, Tellings::nextVersion))
                .list(transaction, row -> new Pair(row.id("finding_id"), row.id("channel_id"))));
        return tellings.stream()
                .filter(telling -> !telling.isOfTheFinding() || won.contains(Pair.of(telling)))
                .toList();
    }

    /** Resolutions that nobody needs to hear end what the channel was told in vain. */
    static void forget(Connection transaction, List<Telling> unheard) throws SQLException {
        var rows = new ArrayList<List<@org.jspecify.annotations.Nullable Object>>();
        unheard.stream()
                .sorted(Comparator.comparing(
                        (Telling telling) -> telling.member().id()))
                .forEach(telling -> rows.add(
                        Sql.row(telling.member().id(), telling.channel().value())));
        Sql.executeAll(
                transaction,
                "update route_told set open = false, version = version + 1 where finding_id = ? and channel_id = ?",
                rows);
    }

    private static long nextVersion(Telling telling) {
        var known = telling.member().known().get(telling.channel());
        return known == null ? 1 : known.version() + 1;
    }

    private static <T> List<T> column(List<Telling> tellings, Function<Telling, T> value) {
        return tellings.stream().map(value).map(Objects::requireNonNull).toList();
    }

    private static Known read(Row row) throws SQLException {
        return new Known(
                row.flag("open"),
                row.constant("severity", Severity.class),
                row.flag("flapping"),
                row.instant("at"),
                row.flag("heard"),
                row.idOrNull("group_id"),
                row.number("version"));
    }
}
