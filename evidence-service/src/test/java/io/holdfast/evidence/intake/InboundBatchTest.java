package io.holdfast.evidence.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.publish.Publication;
import io.holdfast.evidence.validate.EvidenceKinds;
import io.holdfast.evidence.validate.EvidencePolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboundBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private final FakeLog log = new FakeLog();
    private final InboundBatch batch = batch(log);

    @Test
    void publishesGoodRecordsWithTheInstantOfIntake() {
        var unanswered = batch.take(List.of(good(0, "a"), good(1, "b")));

        assertThat(unanswered).isEmpty();
        assertThat(log.events).extracting(EvidenceEvent::id).containsExactly("a", "b");
        assertThat(log.events).extracting(EvidenceEvent::recordedtime).containsOnly(NOW);
        assertThat(log.flushes).as("one flush a batch").isEqualTo(1);
    }

    @Test
    void buriesWhatIsNoEvidenceWholeAndUnderAStableId() {
        var poison = record(7, "{broken".getBytes(UTF_8));

        batch.take(List.of(poison, good(8, "a")));
        batch.take(List.of(poison));

        assertThat(log.events).extracting(EvidenceEvent::id).containsExactly("a");
        assertThat(log.letters).extracting(DeadLetter::id).containsOnly("holdfast.evidence.inbound-0-7");
        var letter = log.letters.getFirst();
        assertThat(letter.reason()).isEqualTo("not_json");
        assertThat(letter.body()).isEqualTo(Base64.getEncoder().encodeToString("{broken".getBytes(UTF_8)));
        assertThat(letter.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void handsBackWhatKafkaLeftUnanswered() {
        log.onEvent = event -> event.id().equals("b") ? unanswered() : new Publication.Acknowledged();
        log.onLetter = letter -> unanswered();
        var lost = good(1, "b");
        var poison = record(2, null);

        var again = batch.take(List.of(good(0, "a"), lost, poison));

        assertThat(again).containsExactly(lost, poison);
    }

    @Test
    void buriesAnEventThatKafkaNeverTakes() {
        log.onEvent = event -> new Publication.Oversized("2 MiB");

        assertThat(batch.take(List.of(good(0, "a")))).isEmpty();
        assertThat(log.letters).extracting(DeadLetter::reason).containsExactly("too_large");
    }

    @Test
    void leavesATraceWhenEvenTheDeadLetterIsTooLong() {
        log.onLetter = letter ->
                letter.body() == null ? new Publication.Acknowledged() : new Publication.Oversized("too long");

        assertThat(batch.take(List.of(record(9, "x".getBytes(UTF_8))))).isEmpty();
        assertThat(log.letters.getLast().body()).isNull();
        assertThat(log.letters.getLast().detail()).contains("stays in the inbound topic");
    }

    private static Publication unanswered() {
        return new Publication.Unacknowledged("timeout");
    }

    private static ConsumerRecord<byte[], byte[]> good(long offset, String id) {
        var json = """
                {"specversion":"1.0","id":"%s","source":"s","type":"door.state","subject":"d",
                 "time":"2026-11-22T04:00:00Z","data":{"open":true}}""".formatted(id);
        return record(offset, json.getBytes(UTF_8));
    }

    @SuppressWarnings("NullAway") // Kafka's own null: a record without key or value.
    private static ConsumerRecord<byte[], byte[]> record(long offset, byte @Nullable [] value) {
        return new ConsumerRecord<>("holdfast.evidence.inbound", 0, offset, null, value);
    }

    private static InboundBatch batch(FakeLog log) {
        try {
            var policy = new EvidencePolicy(EvidenceKinds.load(Path.of("src/test/resources/kinds")));
            InstantSource clock = () -> NOW;
            var intake = new Intake(policy, log, clock, new IntakeMetrics(new SimpleMeterRegistry()));
            return new InboundBatch(intake, log, clock);
        } catch (EvidenceKinds.KindRefused refused) {
            throw new IllegalStateException(refused);
        }
    }
}
