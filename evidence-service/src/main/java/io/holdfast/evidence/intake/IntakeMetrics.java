package io.holdfast.evidence.intake;

import io.holdfast.evidence.validate.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was taken in and what was not, by closed sets of words only: kinds of the catalog, doors, reasons. */
@Singleton
class IntakeMetrics {

    private final MeterRegistry registry;
    private final Map<Accepted, Counter> accepted = new ConcurrentHashMap<>();
    private final Map<Reason, Counter> refused = new ConcurrentHashMap<>();

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(String kind, Via via) {
        accepted.computeIfAbsent(new Accepted(kind, via), this::acceptedCounter).increment();
    }

    void refused(Reason reason) {
        refused.computeIfAbsent(reason, this::refusedCounter).increment();
    }

    /** Times one request from its first byte read to Kafka's answer. */
    Timer.Sample start() {
        return Timer.start(registry);
    }

    void stop(Timer.Sample sample, Via via) {
        sample.stop(Timer.builder("holdfast.intake")
                .description("From reading a request to Kafka's answer")
                .tag("via", via.tag())
                .publishPercentileHistogram()
                .register(registry));
    }

    private Counter acceptedCounter(Accepted key) {
        return Counter.builder("holdfast.evidence.accepted")
                .description("Events that Kafka acknowledged")
                .tag("kind", key.kind())
                .tag("via", key.via().tag())
                .register(registry);
    }

    private Counter refusedCounter(Reason reason) {
        return Counter.builder("holdfast.evidence.refused")
                .description("Events that were not accepted")
                .tag("reason", reason.word())
                .register(registry);
    }

    private record Accepted(String kind, Via via) {}
}
