package io.holdfast.alerting.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Reconciles after the start and every hour. */
@Singleton
class ReconciliationJob {

    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class);

    private final Reconciler reconciler;

    ReconciliationJob(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Scheduled(
            every = "${holdfast.alerting.audit.reconcile-every:1h}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        try {
            reconciler
                    .run(Reconciler.SYSTEM)
                    .filter(done -> done.repaired() > 0)
                    .ifPresent(ReconciliationJob::tell);
        } catch (SQLException | KafkaException away) {
            LOG.warnf("the findings were not reconciled, the next time comes: %s", away.getMessage());
        }
    }

    private static void tell(Reconciliation done) {
        LOG.warnf(
                "the reconciliation %s found %d missed and %d different of %d, and repaired %d",
                done.id(), done.missed(), done.differed(), done.compared(), done.repaired());
    }
}
