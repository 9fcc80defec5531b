package io.holdfast.alerting.intake;

import io.holdfast.alerting.sql.Database;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderState;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Missing evidence becomes a finding by itself, without any further transition. */
@Singleton
class AwaitedEvidence {

    private static final Logger LOG = Logger.getLogger(AwaitedEvidence.class);

    private final Database database;
    private final TransitionConsumer consumer;
    private final AfterCommit afterCommit;
    private final PositionedReader reader;

    AwaitedEvidence(Database database, TransitionConsumer consumer, AfterCommit afterCommit, PositionedReader reader) {
        this.database = database;
        this.consumer = consumer;
        this.afterCommit = afterCommit;
        this.reader = reader;
    }

    /** The delay gives the reader time to see how far behind it is. */
    @Scheduled(
            every = "${holdfast.alerting.intake.awaited-check:1s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            var busy = true;
            while (busy && caughtUp()) {
                var applied = database.inTransaction(consumer::consumeOverdue);
                afterCommit.of(applied);
                busy = !applied.observations().isEmpty();
            }
        } catch (SQLException away) {
            LOG.debugf("awaited evidence is not looked at while the database is away: %s", away.getMessage());
        }
    }

    /** What is not read yet may be the very evidence that is awaited. */
    private boolean caughtUp() {
        return reader.state() instanceof ReaderState.Reading && reader.lag() == 0;
    }
}
