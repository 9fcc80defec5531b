package io.holdfast.control.exception;

import io.holdfast.contracts.Topic;
import io.holdfast.control.assess.Exemption;
import io.holdfast.foundation.json.JsonSerde;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Tells the topology what was decided: at least once and never not, because a row counts as told only after Kafka
 * acknowledged it. Told twice is as good as told once.
 */
@Singleton
class ExceptionRelay {

    private static final Logger LOG = Logger.getLogger(ExceptionRelay.class);
    private static final long PAUSE_MILLIS = 250;

    private final Exceptions exceptions;
    private final Producer<String, Exemption> producer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exception-relay").daemon().factory());
    private boolean failing;

    ExceptionRelay(Exceptions exceptions, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.exceptions = exceptions;
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producer =
                new KafkaProducer<>(config, new StringSerializer(), new JsonSerde<>(Exemption.class).serializer());
    }

    void start(@Observes StartupEvent started) {
        var running = thread.scheduleWithFixedDelay(this::relay, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debugf("relaying exceptions: %s", running);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
        producer.close();
    }

    private void tell(Exemption exemption) throws ExecutionException, InterruptedException {
        var topic = Topic.EXCEPTIONS.topicName();
        if (exemption.subject() != null) {
            producer.send(new ProducerRecord<>(topic, exemption.subject(), exemption))
                    .get();
            return;
        }
        // Subjects of the control are on every partition.
        for (var partition : producer.partitionsFor(topic)) {
            producer.send(new ProducerRecord<>(topic, partition.partition(), exemption.controlId(), exemption))
                    .get();
        }
    }

    private void relay() {
        try {
            for (var row : exceptions.unpublished()) {
                tell(row.toExemption());
                exceptions.markPublished(row.id, row.version);
            }
            failing = false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException failure) {
            // The rows stay unpublished, so the next round tries again; said once, not four times a second.
            if (!failing) {
                LOG.warn("exceptions can't be passed on at the moment, trying again", failure);
            }
            failing = true;
        }
    }
}
