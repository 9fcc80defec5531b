package io.holdfast.alerting.intake;

import io.holdfast.alerting.finding.FindingTimers;
import io.holdfast.alerting.sql.Database;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderState;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * What time does once everything is read: missing evidence becomes a finding, and what has held again for long enough is
 * resolved, without any further transition.
 */
@Singleton
class AwaitedEvidence {

    private static final Logger LOG = Logger.getLogger(AwaitedEvidence.class);

    private final Database database;
    private final TransitionConsumer consumer;
    private final AfterCommit afterCommit;
    private final FindingTimers timers;
    private final PositionedReader reader;

    AwaitedEvidence(
            Database database,
            TransitionConsumer consumer,
            AfterCommit afterCommit,
            FindingTimers timers,
            PositionedReader reader) {
        this.database = database;
        this.consumer = consumer;
        this.afterCommit = afterCommit;
        this.timers = timers;
        this.reader = reader;
    }

    /** The delay gives the reader time to see how far behind it is. */
    @Scheduled(
            every = "${holdfast.alerting.intake.awaited-check:1s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            while (caughtUp() && becomeFindings()) {
                // There may be more.
            }
            while (caughtUp() && database.inTransaction(timers::recover) > 0) {
                // There may be more.
            }
        } catch (SQLException away) {
            LOG.debugf("awaited evidence is not looked at while the database is away: %s", away.getMessage());
        }
    }

    private boolean becomeFindings() throws SQLException {
        var applied = database.inTransaction(consumer::consumeOverdue);
        afterCommit.of(applied);
        return !applied.observations().isEmpty();
    }

    /** What is not read yet may be the very evidence that is awaited, or that breaks it again. */
    private boolean caughtUp() {
        return reader.state() instanceof ReaderState.Reading && reader.lag() == 0;
    }
}
