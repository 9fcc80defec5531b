package io.holdfast.control.topology;

import io.holdfast.control.assess.ControlExemptions;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.inforce.CatalogInForce;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the topology from the start of the service to its end. A thread that fails is replaced: nothing else judges. */
@Singleton
class JudgingProcess {

    private static final Logger LOG = Logger.getLogger(JudgingProcess.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final KafkaStreams streams;

    JudgingProcess(
            CatalogInForce catalog,
            TopologySettings settings,
            MeterRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var topology = new ControlTopology(catalog, new JudgingMetrics(registry)).build();
        streams = new KafkaStreams(topology, StreamsSettings.of(settings, kafka));
        streams.setUncaughtExceptionHandler(JudgingProcess::replaceThread);
        streams.setStateListener((now, before) -> LOG.infof("judging is %s (was %s)", now, before));
    }

    void start(@Observes StartupEvent started) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        streams.close(CLOSING);
    }

    State state() {
        return streams.state();
    }

    /** The state of a subject, to be read only; null when this instance does not keep it. */
    @Nullable
    SubjectState subject(String subject) {
        @Nullable
        SubjectState state = this.<SubjectState>store(ControlTopology.SUBJECTS).get(subject);
        return state == null ? null : Samples.in(store(ControlTopology.SAMPLES), state);
    }

    private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }

    /** The exceptions for whole controls as this instance knows them. */
    ControlExemptions controlExemptions() {
        return ControlExceptions.granted(store(ControlTopology.CONTROL_EXCEPTIONS));
    }

    private static StreamThreadExceptionResponse replaceThread(Throwable failure) {
        LOG.error("a judging thread failed and is replaced", failure);
        if (failure instanceof VirtualMachineError) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        // A failure that lasts (Kafka away, a topic missing) must not become a busy loop.
        LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
