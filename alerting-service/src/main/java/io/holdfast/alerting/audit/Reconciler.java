package io.holdfast.alerting.audit;

import io.holdfast.alerting.intake.Comparison;
import io.holdfast.alerting.intake.Progress;
import io.holdfast.contracts.Transition;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compares all findings with the newest transitions that were applied, and repairs what differs. Each partition is read
 * twice: first to learn which transition of each (control, subject) is the newest, then to compare these in batches. So
 * memory holds the names of one partition's subjects (about 200 bytes each) and one batch, never the transitions.
 */
@Singleton
class Reconciler {

    static final String SYSTEM = "system";

    private static final int BATCH = 500;

    private record Key(String controlId, String subject) {
        static Key of(Transition transition) {
            return new Key(transition.controlId(), transition.subject());
        }
    }

    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Comparison comparison;
    private final Reconciliations kept;
    private final InstantSource clock;
    private final ReentrantLock running = new ReentrantLock();

    Reconciler(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Progress progress,
            Comparison comparison,
            Reconciliations kept,
            InstantSource clock) {
        this.kafka = kafka;
        this.progress = progress;
        this.comparison = comparison;
        this.kept = kept;
        this.clock = clock;
    }

    /** Compares everything once; empty when that is being done already. */
    Optional<Reconciliation> run(String askedBy) throws SQLException {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        try (var log = new TransitionLog(kafka)) {
            var tally = new Tally();
            var startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            // What the reader has not applied yet is not missing.
            for (var part : progress.reached().entrySet()) {
                compare(log, part.getKey(), part.getValue(), tally);
            }
            var notCompared = Math.max(0, comparison.known() - tally.compared);
            var finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var result = tally.result(UUID.randomUUID(), askedBy, startedAt, finishedAt, notCompared);
            kept.keep(result);
            return Optional.of(result);
        } finally {
            running.unlock();
        }
    }

    private void compare(TransitionLog log, int partition, long upTo, Tally tally) throws SQLException {
        var newest = new HashMap<Key, Long>();
        log.<RuntimeException>read(partition, upTo, entry -> Progress.read(entry)
                .ifPresentOrElse(
                        transition -> newest.merge(Key.of(transition), transition.sequence(), Math::max),
                        () -> tally.unreadable++));
        var batch = new ArrayList<Transition>();
        log.<SQLException>read(partition, upTo, entry -> {
            var transition = Progress.read(entry);
            // Taken out when it is seen, so that a repeated record does not count twice.
            if (transition.isPresent()
                    && newest.remove(
                            Key.of(transition.get()), (Object) transition.get().sequence())) {
                batch.add(transition.get());
            }
            if (batch.size() == BATCH) {
                compare(batch, tally);
                batch.clear();
            }
        });
        compare(batch, tally);
    }

    private void compare(List<Transition> batch, Tally tally) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        var compared = comparison.compare(List.copyOf(batch));
        var behind = new ArrayList<>(compared.missed());
        behind.addAll(compared.differing());
        tally.compared += batch.size();
        tally.missed += compared.missed().size();
        tally.differed += compared.differing().size();
        tally.ahead += compared.ahead();
        tally.repaired += comparison.repair(behind);
    }

    /** What is counted on the way. */
    private static final class Tally {
        private long compared;
        private long missed;
        private long differed;
        private long repaired;
        private long ahead;
        private long unreadable;

        Reconciliation result(UUID id, String askedBy, Instant from, Instant to, long notCompared) {
            return new Reconciliation(
                    id, askedBy, from, to, compared, missed, differed, repaired, ahead, notCompared, unreadable);
        }
    }
}
