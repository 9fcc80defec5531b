package io.holdfast.evidence.intake;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.evidence.access.Speaker;
import io.holdfast.evidence.publish.EvidenceLog;
import io.holdfast.evidence.publish.Publication;
import io.holdfast.evidence.validate.Reason;
import io.holdfast.evidence.validate.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of inbound records in: each becomes an event or a dead letter, whole. Two rounds of asynchronous writes
 * with one flush each, so that no record waits for another's answer.
 */
final class InboundBatch {

    private static final Logger LOG = Logger.getLogger(InboundBatch.class);
    private static final Speaker TRUSTED_BY_THE_BROKER = new Speaker.Anyone();

    private final Intake intake;
    private final EvidenceLog log;
    private final InstantSource clock;

    InboundBatch(Intake intake, EvidenceLog log, InstantSource clock) {
        this.intake = intake;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a batch durable, as far as Kafka lets it.
     *
     * @return the records that Kafka left unanswered and that must be taken in again; empty when all are durable
     */
    List<ConsumerRecord<byte[], byte[]>> take(List<ConsumerRecord<byte[], byte[]>> records) {
        var events = records.stream()
                .map(record -> new Pending<>(record, submit(record)))
                .toList();
        log.flush();
        var unanswered = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var letters = new ArrayList<Pending<Publication>>();
        for (var event : events) {
            switch (event.outcome().join()) {
                case Outcome.Accepted accepted -> {}
                case Outcome.Unknown unknown -> unanswered.add(event.record());
                case Outcome.Rejected(var refusal, var source) -> letters.add(bury(event.record(), refusal, source));
            }
        }
        if (!letters.isEmpty()) {
            log.flush();
        }
        letters.stream().filter(InboundBatch::isUnanswered).map(Pending::record).forEach(unanswered::add);
        return unanswered;
    }

    /** A defect in our own reading must not stop the partition: the record becomes a dead letter like any other. */
    private CompletableFuture<Outcome> submit(ConsumerRecord<byte[], byte[]> record) {
        try {
            return intake.submit(InboundRecord.read(record), TRUSTED_BY_THE_BROKER, Via.KAFKA);
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.errorf(defect, "could not read %s-%d@%d", record.topic(), record.partition(), record.offset());
            var refusal = Refusal.of(Reason.UNREADABLE, "reading it failed: " + defect);
            return CompletableFuture.completedFuture(new Outcome.Rejected(refusal, null));
        }
    }

    private Pending<Publication> bury(ConsumerRecord<byte[], byte[]> record, Refusal refusal, @Nullable String source) {
        var letter = InboundRecord.deadLetter(record, refusal, source, clock.instant());
        LOG.debugf("dead letter %s: %s", letter.id(), letter.reason());
        return new Pending<>(record, log.rejected(letter).thenCompose(first -> switch (first) {
            case Publication.Oversized(var reason) -> log.rejected(withoutBody(letter, reason));
            case Publication.Acknowledged ignored -> CompletableFuture.completedFuture(first);
            case Publication.Unacknowledged ignored -> CompletableFuture.completedFuture(first);
        }));
    }

    /** A record that fits the inbound topic may be too long as a dead letter; then the letter says where it still lies. */
    private static DeadLetter withoutBody(DeadLetter letter, String reason) {
        return new DeadLetter(
                letter.id(),
                letter.receivedAt(),
                letter.reason(),
                letter.detail() + "; its body stays in the inbound topic at the offset that ends this id, because "
                        + reason,
                letter.violations(),
                letter.source(),
                letter.headers(),
                null,
                null);
    }

    private static boolean isUnanswered(Pending<Publication> letter) {
        return letter.outcome().join() instanceof Publication.Unacknowledged;
    }

    private record Pending<T>(ConsumerRecord<byte[], byte[]> record, CompletableFuture<T> outcome) {}
}
