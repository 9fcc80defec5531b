package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers about all findings together.
 *
 * @param openBySeverity the unresolved ones
 * @param byCondition the unresolved ones; {@code PENDING} are subjects of which first evidence is awaited
 * @param openedPerDay how often one was opened or reopened, on each of the last 30 days (UTC), the oldest first
 * @param resolvedPerDay how often one was resolved or closed, on the same days
 */
record Summary(
        Map<State, Long> byStatus,
        Map<Severity, Long> openBySeverity,
        Map<Phase, Long> byCondition,
        long overdue,
        long unassigned,
        List<Day> openedPerDay,
        List<Day> resolvedPerDay,
        @Nullable Instant lastChangeAt) {

    private static final int DAYS = 30;

    /** How many on a day. */
    record Day(LocalDate day, long count) {}

    static Summary read(Connection transaction, Instant now) throws SQLException {
        var counts = FindingCounts.read(transaction);
        var days = days(transaction, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Summary(
                counts.byStatus(),
                counts.openBySeverity(),
                counts.openByCondition(),
                counts.overdue(),
                counts.unassigned(),
                days.stream().map(each -> new Day(each.day(), each.opened())).toList(),
                days.stream().map(each -> new Day(each.day(), each.resolved())).toList(),
                counts.lastChangeAt());
    }

    private record Both(LocalDate day, long opened, long resolved) {}

    private static List<Both> days(Connection transaction, LocalDate today) throws SQLException {
        return Sql.of("""
                        select d.day::date::text as day, coalesce(sum(c.opened), 0)::bigint as opened,
                            coalesce(sum(c.resolved), 0)::bigint as resolved
                        from generate_series(?::date, ?::date, interval '1 day') as d (day)
                        left join finding_day c on c.day = d.day::date
                        group by d.day order by d.day""", today.minusDays(DAYS - 1L).toString(), today.toString())
                .list(
                        transaction,
                        row -> new Both(
                                LocalDate.parse(row.text("day")), row.number("opened"), row.number("resolved")));
    }
}
