package io.holdfast.alerting.intake;

import io.holdfast.alerting.intake.TransitionConsumer.Applied;
import io.holdfast.contracts.Topic;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.PositionedReader.BatchHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Feeds the consumer from Kafka; the position moves in the transaction of what the records caused. */
final class TransitionReader {

    static final String NAME = "alerting";

    private TransitionReader() {}

    @Produces
    @Singleton
    static PositionedReader reader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            IntakeConfig config,
            DataSource database,
            Handler handler,
            InstantSource clock) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        // A finding is to be seen within a second of its evidence: whatever is there is fetched at once.
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        return new PositionedReader(NAME, Set.of(Topic.TRANSITIONS.topicName()), settings, database, handler, clock);
    }

    static void start(@Observes StartupEvent started, PositionedReader reader, MeterRegistry meters) {
        reader.measuredBy(meters);
        reader.start();
    }

    static void stop(@Observes ShutdownEvent stopped, PositionedReader reader) {
        reader.close();
    }

    /** Between the reader and the consumer: remembers what the open transaction did until it is committed. */
    @Singleton
    static class Handler implements BatchHandler {

        private final TransitionConsumer consumer;
        private final AfterCommit afterCommit;
        /** Only the reader's thread comes here. */
        private Applied applied = Applied.NOTHING;

        Handler(TransitionConsumer consumer, AfterCommit afterCommit) {
            this.consumer = consumer;
            this.afterCommit = afterCommit;
        }

        @Override
        public void handle(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
            applied = consumer.consume(transaction, batch);
        }

        @Override
        public void committed() {
            afterCommit.of(applied);
        }
    }
}
