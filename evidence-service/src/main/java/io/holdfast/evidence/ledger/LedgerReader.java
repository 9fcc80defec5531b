package io.holdfast.evidence.ledger;

import io.holdfast.contracts.Topic;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
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
        measures.lagOf(reader);
    }

    /** Starts reading; the tables must be there. */
    public void start() {
        reader.start();
    }

    public ReaderState state() {
        return reader.state();
    }

    public long lag() {
        return reader.lag();
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

        void lagOf(PositionedReader reader) {
            Gauge.builder("holdfast.reader.lag.records", reader, PositionedReader::lag)
                    .description("Records between the position and the end of the log")
                    .tag("reader", reader.name())
                    .register(registry);
        }
    }
}
