package io.holdfast.alerting.intake;

import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.intake.TransitionConsumer.Applied;
import io.holdfast.alerting.notify.Dispatcher;
import io.holdfast.foundation.log.LogKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** What follows once a batch is there for everybody: deliveries start at once, and it is measured and logged. */
@Singleton
class AfterCommit {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private final Dispatcher dispatcher;
    private final Counter unreadable;
    private final Timer evidenceToFinding;
    private final InstantSource clock;

    AfterCommit(Dispatcher dispatcher, MeterRegistry meters, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.unreadable = Counter.builder("holdfast.unreadable.records")
                .description("Records that are no transitions; they are kept in the table unreadable_record")
                .register(meters);
        this.evidenceToFinding = Timer.builder("holdfast.evidence.to.finding")
                .description("From the intake of the deciding evidence to the committed finding")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
        this.clock = clock;
    }

    void of(Applied applied) {
        if (applied.notifications() > 0) {
            dispatcher.wake();
        }
        var now = clock.instant();
        applied.receivedAt().forEach(received -> evidenceToFinding.record(Duration.between(received, now)));
        tell(applied.changes());
        for (var record : applied.unreadable()) {
            unreadable.increment();
            var entry = record.entry();
            LOG.warnf(
                    "record %d of %s-%d is no transition and is kept aside: %s",
                    entry.offset(), entry.topic(), entry.partition(), record.reason());
        }
    }

    /** One line a batch; a line a finding would drown everything when a whole population drifts. */
    private static void tell(List<Outcome.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        LOG.infof(
                "findings: %d opened, %d reopened, %d updated, %d resolved",
                count(changes, Outcome.Opened.class),
                count(changes, Outcome.Reopened.class),
                count(changes, Outcome.Updated.class),
                count(changes, Outcome.Resolved.class));
        if (LOG.isDebugEnabled()) {
            changes.forEach(AfterCommit::tell);
        }
    }

    private static void tell(Outcome.Change change) {
        var details = change.finding().details();
        var evidence = change.entry().evidence();
        LogKeys.subject(details.subject())
                .finding(details.id())
                .control(details.controlId())
                .evidence(evidence == null ? null : evidence.id())
                .during(() -> LOG.debugf(
                        "finding %s: %s",
                        change.entry().action(), change.entry().detail()));
    }

    private static long count(List<Outcome.Change> changes, Class<? extends Outcome.Change> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }
}
