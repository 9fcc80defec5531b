package io.holdfast.alerting.channel.ocsf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Trace;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Writes events to a broker and waits until all replicas have them. A producer lives as long as one notification: what
 * goes out here is rare, and nothing is left over of a channel that changes.
 *
 * <p>Kafka's client resolves names by itself and goes on to the brokers that the first one names. Neither can be pinned, so
 * both are checked: the names before it connects, and what the broker named before anything is written.
 */
@Singleton
class Brokers {

    /** What is written. */
    record Event(String key, String json) {}

    private final Map<String, Object> own;
    private final TargetCheck targets;

    Brokers(@Identifier("default-kafka-broker") Map<String, Object> own, TargetCheck targets) {
        this.own = Map.copyOf(own);
        this.targets = targets;
    }

    Delivery write(OcsfSettings settings, List<Event> events) {
        var refused = settings.hosts().stream()
                .flatMap(host -> refusal(host).stream())
                .findFirst();
        if (refused.isPresent()) {
            return new Delivery.RetryLater(null, null, "not sent: " + refused.get(), trace(settings, events));
        }
        try (var producer = new KafkaProducer<String, String>(ProducerConfiguration.of(settings, own))) {
            return write(producer, settings, events);
        } catch (InterruptException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery.RetryLater(
                    null, null, "the service was stopped while sending", trace(settings, events));
        } catch (KafkaException broken) {
            return new Delivery.RetryLater(null, null, "not taken: " + broken.getMessage(), trace(settings, events));
        }
    }

    private Delivery write(Producer<String, String> producer, OcsfSettings settings, List<Event> events)
            throws InterruptedException {
        var leader = producer.partitionsFor(settings.topic()).stream()
                .map(partition -> Optional.ofNullable(partition.leader()))
                .flatMap(Optional::stream)
                .map(Node::host)
                .distinct()
                .flatMap(
                        host -> settings.servers() == null ? Optional.<String>empty().stream() : refusal(host).stream())
                .findFirst();
        if (leader.isPresent()) {
            return new Delivery.RetryLater(null, null, "not sent: " + leader.get(), trace(settings, events));
        }
        var sent = new ArrayList<Future<?>>();
        events.forEach(
                event -> sent.add(producer.send(new ProducerRecord<>(settings.topic(), event.key(), event.json()))));
        try {
            for (var each : sent) {
                each.get();
            }
            return new Delivery.Delivered(null, events.size() + " events written", trace(settings, events));
        } catch (ExecutionException failure) {
            return failed(failure, trace(settings, events));
        }
    }

    private static Delivery failed(ExecutionException failure, Trace trace) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof RecordTooLargeException
                ? new Delivery.Refused(null, "refused: " + cause.getMessage(), trace)
                : new Delivery.RetryLater(null, null, "not taken: " + cause.getMessage(), trace);
    }

    private Optional<String> refusal(String host) {
        return switch (targets.check(host)) {
            case TargetCheck.Allowed allowed -> Optional.empty();
            case TargetCheck.Unknown unknown -> Optional.of(unknown.reason());
            case TargetCheck.Refused refused -> Optional.of("the broker " + host + " " + refused.reason());
        };
    }

    private static Trace trace(OcsfSettings settings, List<Event> events) {
        var lines = events.stream().map(Event::json).collect(Collectors.joining("\n"));
        var where = settings.servers() == null ? "" : settings.servers();
        var url = "kafka://" + where + "/" + settings.topic();
        return new Trace(new Trace.Request("PRODUCE", url, lines.getBytes(UTF_8).length, lines), null);
    }
}
