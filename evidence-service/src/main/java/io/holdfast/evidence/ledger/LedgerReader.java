package io.holdfast.evidence.ledger;

import io.holdfast.contracts.Topic;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderHealth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reads the accepted and the rejected topic into the ledger. */
@Singleton
public class LedgerReader {

    private final PositionedReader reader;

    LedgerReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            LedgerConfig config,
            DataSource database,
            @All List<LedgerStep> steps,
            Measures measures) {
        var ledger = new Ledger(steps, measures.rows());
        var topics = Set.of(Topic.ACCEPTED.topicName(), Topic.REJECTED.topicName());
        reader = new PositionedReader(
                config.reader(), topics, consumerConfig(kafka, config), database, ledger, measures.clock());
        reader.measuredBy(measures.registry());
    }

    void start(@Observes StartupEvent started) {
        reader.start();
    }

    public HealthCheckResponse health() {
        return ReaderHealth.of("ledger", reader);
    }

    /** Stops before the pool of connections does. */
    void stop(@Observes ShutdownEvent stopping) {
        reader.close();
    }

    private static Map<String, Object> consumerConfig(Map<String, Object> kafka, LedgerConfig config) {
        var consumer = new HashMap<>(kafka);
        consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, config.reader());
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxBatch());
        consumer.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, config.fetchMinBytes());
        consumer.put(
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                Math.toIntExact(config.fetchWait().toMillis()));
        consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        return consumer;
    }

    /** What the ledger counts, and by which clock. */
    @Singleton
    record Measures(MeterRegistry registry, InstantSource clock) {

        Counter rows() {
            return Counter.builder("holdfast.ledger.rows")
                    .description("Rows that were new in the ledger and are committed")
                    .register(registry);
        }
    }
}
