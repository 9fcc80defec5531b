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
import org.jspecify.annotations.Nullable;

/** How many findings there are; every state and every severity is named, also with 0. */
record FindingCounts(List<Count> counts, @Nullable Instant lastChangeAt) {

    record Count(State state, Severity severity, long findings) {}

    /**
     * What the API answers.
     *
     * @param openBySeverity the unresolved ones, acknowledged or not
     */
    record Summary(
            Map<State, Long> byStatus,
            Map<Severity, Long> openBySeverity,
            @Nullable Instant lastChangeAt) {}

    static FindingCounts read(Connection transaction) throws SQLException {
        var counts = Sql.of("select status, severity, count(*) as findings from finding group by status, severity")
                .list(
                        transaction,
                        row -> new Count(
                                row.constant("status", State.class),
                                row.constant("severity", Severity.class),
                                row.number("findings")));
        var last = Sql.of("select updated_at from finding order by updated_at desc, id desc limit 1")
                .first(transaction, row -> row.instant("updated_at"));
        return new FindingCounts(counts, last.orElse(null));
    }

    long of(State state, Severity severity) {
        return counts.stream()
                .filter(count -> count.state() == state && count.severity() == severity)
                .mapToLong(Count::findings)
                .sum();
    }

    Summary summary() {
        var byStatus = new LinkedHashMap<State, Long>();
        Arrays.stream(State.values()).forEach(state -> byStatus.put(state, 0L));
        var open = new LinkedHashMap<Severity, Long>();
        Arrays.stream(Severity.values()).forEach(severity -> open.put(severity, 0L));
        for (var count : counts) {
            byStatus.merge(count.state(), count.findings(), Long::sum);
            if (count.state() != State.RESOLVED) {
                open.merge(count.severity(), count.findings(), Long::sum);
            }
        }
        return new Summary(byStatus, open, lastChangeAt);
    }
}
