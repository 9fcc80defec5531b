package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Database;
import io.holdfast.contracts.Severity;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/** {@code holdfast_findings{status,severity}}, read now and then rather than with every scrape. */
@Singleton
@Startup
class FindingMetrics {

    private static final Logger LOG = Logger.getLogger(FindingMetrics.class);

    private final Database database;
    private volatile FindingCounts counts = new FindingCounts(List.of(), 0, null);

    FindingMetrics(Database database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("holdfast.findings.overdue", this, metrics -> metrics.counts.overdue())
                .description("Unresolved findings that have passed their due date")
                .register(meters);
        for (var state : State.values()) {
            for (var severity : Severity.values()) {
                Gauge.builder("holdfast.findings", this, metrics -> metrics.counts.of(state, severity))
                        .tag("status", state.name())
                        .tag("severity", severity.name())
                        .register(meters);
            }
        }
    }

    @Scheduled(
            every = "${holdfast.alerting.finding.count-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            counts = database.inTransaction(transaction -> {
                FindingCounts.fold(transaction);
                return FindingCounts.read(transaction);
            });
        } catch (SQLException away) {
            LOG.debugf("the findings are not counted while the database is away: %s", away.getMessage());
        }
    }
}
