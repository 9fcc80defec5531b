package io.holdfast.control.posture;

import io.holdfast.contracts.Topic;
import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Keeps the projection running from the start of the service to its end. */
@Singleton
class PostureReader {

    private final PositionedReader reader;

    PostureReader(
            PostureSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource database,
            InstantSource clock,
            MeterRegistry registry) {
        reader = new PositionedReader(
                settings.reader(),
                Set.of(Topic.TRANSITIONS.topicName(), Topic.EVALUATIONS.topicName()),
                consumer(kafka, settings),
                database,
                new PostureProjection(),
                clock);
        reader.measuredBy(registry);
    }

    void start(@Observes StartupEvent started) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        reader.close();
    }

    HealthCheckResponse health() {
        return ReaderHealth.of("posture", reader);
    }

    private static Map<String, Object> consumer(Map<String, Object> kafka, PostureSettings settings) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        return config;
    }
}
