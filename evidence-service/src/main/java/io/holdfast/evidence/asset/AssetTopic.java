package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Topic;
import io.holdfast.foundation.json.JsonSerde;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The compacted topic of assets: the newest state of each, by uid. */
@Singleton
class AssetTopic {

    private final Producer<String, Asset> producer;

    AssetTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        producer = new KafkaProducer<>(
                producerConfig(kafka), new StringSerializer(), new JsonSerde<>(Asset.class).serializer());
    }

    /** Kafka did not take all of them; they are to be published again. */
    static final class NotAcknowledged extends Exception {
        NotAcknowledged(Throwable cause) {
            super("Kafka did not acknowledge: " + cause.getMessage(), cause);
        }
    }

    /** Writes the assets and returns when every one is acknowledged. */
    void publish(List<Asset> assets) throws NotAcknowledged, InterruptedException {
        try {
            var pending = new ArrayList<Future<RecordMetadata>>(assets.size());
            for (var asset : assets) {
                pending.add(producer.send(new ProducerRecord<>(Topic.ASSETS.topicName(), asset.uid(), asset)));
            }
            producer.flush();
            for (var answer : pending) {
                answer.get();
            }
        } catch (ExecutionException failure) {
            throw new NotAcknowledged(failure.getCause() == null ? failure : failure.getCause());
        } catch (KafkaException failure) {
            throw new NotAcknowledged(failure);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static Map<String, Object> producerConfig(Map<String, Object> kafka) {
        var producer = new HashMap<>(kafka);
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, "evidence-assets");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The rows are locked meanwhile: better to give up soon and to claim them again.
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        return producer;
    }
}
