package io.holdfast.alerting.intake;

import io.holdfast.alerting.intake.TransitionConsumer.Applied;
import io.holdfast.alerting.notify.Dispatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
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
        for (var record : applied.unreadable()) {
            unreadable.increment();
            var entry = record.entry();
            LOG.warnf(
                    "record %d of %s-%d is no transition and is kept aside: %s",
                    entry.offset(), entry.topic(), entry.partition(), record.reason());
        }
    }
}
