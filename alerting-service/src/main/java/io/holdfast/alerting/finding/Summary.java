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
        var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
        return new Summary(
                counts.byStatus(),
                counts.openBySeverity(),
                counts.openByCondition(),
                counts.overdue(),
                counts.unassigned(),
                perDay(transaction, first, List.of("OPENED", "REOPENED")),
                perDay(transaction, first, List.of("RESOLVED", "CLOSED")),
                counts.lastChangeAt());
    }

    private static List<Day> perDay(Connection transaction, LocalDate first, List<String> actions) throws SQLException {
        return Sql.of("""
                        select d.day::date::text as day, count(e.position) as n
                        from generate_series(?::date, ?::date, interval '1 day') as d (day)
                        left join finding_entry e on e.action in ('OPENED', 'REOPENED', 'RESOLVED', 'CLOSED')
                            and e.action = any(?) and e.at >= d.day::timestamp at time zone 'UTC'
                            and e.at < (d.day::timestamp + interval '1 day') at time zone 'UTC'
                        group by d.day order by d.day""", first.toString(), first.plusDays(DAYS - 1L).toString(), actions)
                .list(transaction, row -> new Day(LocalDate.parse(row.text("day")), row.number("n")));
    }
}
