package io.holdfast.evidence.intake;

import io.holdfast.contracts.Topic;
import io.holdfast.evidence.publish.EvidenceLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the inbound topic at least once: offsets are committed only when everything before them is durable elsewhere, as
 * an event or as a dead letter. What is read twice after a crash is a duplicate, which the ledger knows.
 */
@Singleton
public class InboundConsumer {

    private static final Logger LOG = Logger.getLogger(InboundConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Map<String, Object> config;
    private final InboundBatch batch;
    private final Thread thread = Thread.ofPlatform().name("inbound").unstarted(this::run);
    private volatile boolean closing;
    private int rebalances;

    InboundConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            IntakeConfig config,
            Intake intake,
            EvidenceLog log,
            InstantSource clock) {
        this.config = consumerConfig(kafka, config);
        this.batch = new InboundBatch(intake, log, clock);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing = true;
        thread.join(Duration.ofSeconds(15));
    }

    /** Whether the topic is being read; a broker that is away is waited for and does not end it. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!closing) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(config)) {
                consumer.subscribe(List.of(Topic.INBOUND.topicName()), new CountRebalances());
                while (!closing) {
                    readOnce(consumer);
                }
            } catch (KafkaException failure) {
                // The offsets were not committed, so a fresh consumer reads the same records again.
                LOG.warnf("inbound: reading anew after: %s", failure);
                pause();
            }
        }
    }

    private void readOnce(KafkaConsumer<byte[], byte[]> consumer) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(POLL).forEach(records::add);
        if (records.isEmpty()) {
            return;
        }
        var before = rebalances;
        var unanswered = batch.take(records);
        while (!unanswered.isEmpty()) {
            LOG.warnf("inbound: Kafka left %d records unanswered, trying again", unanswered.size());
            if (closing || rebalancedWhileWaiting(consumer, before)) {
                throw new KafkaException("the batch is not durable; it will be read again");
            }
            unanswered = batch.take(unanswered);
        }
        consumer.commitSync();
    }

    /** Keeps the group membership alive while Kafka takes nothing. */
    private boolean rebalancedWhileWaiting(KafkaConsumer<byte[], byte[]> consumer, int before) {
        consumer.pause(consumer.assignment());
        consumer.poll(RETRY);
        consumer.resume(consumer.assignment());
        return before != rebalances;
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> consumerConfig(Map<String, Object> kafka, IntakeConfig config) {
        var consumer = new HashMap<>(kafka);
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, config.inboundGroup());
        // After a crash the group waits this long for the process that is gone, and so does what is in the topic.
        consumer.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        consumer.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, "evidence-inbound");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A group that never read starts at the beginning: what was sent before the first start counts.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.inboundBatch());
        consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return consumer;
    }

    private final class CountRebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            rebalances++;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            rebalances++;
        }
    }
}
