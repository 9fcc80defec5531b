package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many findings there are, as the database keeps count while they change (ADR 0028).
 *
 * @param awaited of how many subjects first evidence is awaited; they have no finding yet
 */
record FindingCounts(
        List<Count> counts, long awaited, @Nullable Instant lastChangeAt) {

    private static final int FEW_LINES = 1_000;

    /** As many as are alike in what is counted by. */
    record Count(State state, Severity severity, Phase condition, boolean overdue, boolean assigned, long findings) {
        boolean isUnresolved() {
            return !state.isEnd();
        }
    }

    static FindingCounts read(Connection transaction) throws SQLException {
        var counts = Sql.of("""
                        select status, severity, condition, overdue, assigned, sum(findings)::bigint as findings
                        from finding_count group by status, severity, condition, overdue, assigned
                        having sum(findings) <> 0""")
                .list(
                        transaction,
                        row -> new Count(
                                row.constant("status", State.class),
                                row.constant("severity", Severity.class),
                                row.constant("condition", Phase.class),
                                row.flag("overdue"),
                                row.flag("assigned"),
                                row.number("findings")));
        var awaited = Sql.of("select coalesce(sum(awaited), 0)::bigint as n from awaited_count")
                .first(transaction, row -> row.number("n"))
                .orElse(0L);
        var last = Sql.of("select updated_at from finding order by updated_at desc, id desc limit 1")
                .first(transaction, row -> row.instant("updated_at"));
        return new FindingCounts(counts, awaited, last.orElse(null));
    }

    /**
     * Makes one line of the many that changes left behind, unless they are few or another instance is at it.
     *
     * @return how many lines were made
     */
    static int fold(Connection transaction) throws SQLException {
        return fold(transaction, "finding_count", "status, severity, condition, overdue, assigned", "sum(findings)")
                + fold(transaction, "finding_day", "day", "sum(opened), sum(resolved)")
                + fold(transaction, "awaited_count", "", "sum(awaited)");
    }

    private static int fold(Connection transaction, String table, String alike, String sums) throws SQLException {
        var columns = alike.isEmpty() ? sums : alike + ", " + sums;
        return Sql.of("""
                        with folded as (
                            delete from %1$s where (select count(*) from %1$s) > ?
                                and ctid = any (array(select ctid from %1$s for update skip locked))
                            returning *)
                        insert into %1$s select %2$s from folded group by (%3$s) having count(*) > 0""".formatted(table, columns, alike), FEW_LINES).execute(transaction);
    }

    long of(State state, Severity severity) {
        return sum(count -> count.state() == state && count.severity() == severity);
    }

    long overdue() {
        return sum(count -> count.isUnresolved() && count.overdue());
    }

    long unassigned() {
        return sum(count -> count.isUnresolved() && !count.assigned());
    }

    /** Every state is named, also with 0. */
    Map<State, Long> byStatus() {
        return by(State.values(), Count::state, count -> true);
    }

    /** The unresolved ones, whatever people do about them. */
    Map<Severity, Long> openBySeverity() {
        return by(Severity.values(), Count::severity, Count::isUnresolved);
    }

    /** The unresolved ones, and what is awaited before there is a finding. */
    Map<Phase, Long> openByCondition() {
        var byCondition = by(Phase.values(), Count::condition, Count::isUnresolved);
        byCondition.merge(Phase.PENDING, awaited, Long::sum);
        return byCondition;
    }

    private <K> Map<K, Long> by(K[] all, Function<Count, K> key, Predicate<Count> which) {
        var sums = new LinkedHashMap<K, Long>();
        Arrays.stream(all).forEach(each -> sums.put(each, 0L));
        counts.stream().filter(which).forEach(count -> sums.merge(key.apply(count), count.findings(), Long::sum));
        return sums;
    }

    private long sum(Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::findings).sum();
    }
}
