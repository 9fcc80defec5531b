package io.holdfast.bench.suite;

import io.holdfast.contracts.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** How far every step of the suite has come, read from Kafka and PostgreSQL, where the steps commit it. */
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** Other topics may end in a transaction marker that nobody commits past. */
    private static final Set<String> COMMITTED_TO_KAFKA = Set.of(Topic.INBOUND.topicName(), Topic.ACCEPTED.topicName());

    private final Offsets offsets;
    private final Database evidence;
    private final List<Database> databases;

    private Progress(Offsets offsets, Database evidence, List<Database> databases) {
        this.offsets = offsets;
        this.evidence = evidence;
        this.databases = databases;
    }

    /**
     * Begins to look.
     *
     * @param evidence the database with the ledger; also one of {@code databases}
     */
    public static Progress of(String bootstrapServers, Database evidence, List<Database> databases)
            throws InterruptedException, ExecutionException {
        return new Progress(Offsets.of(bootstrapServers), evidence, databases);
    }

    public Reached now() throws InterruptedException, ExecutionException, SQLException {
        var judged = ofAccepted(offsets.committed());
        var ledgered = ofAccepted(evidence.positions());
        var accepted = ofAccepted(offsets.ends());
        return new Reached(System.nanoTime(), accepted, judged, ledgered);
    }

    /**
     * Waits until every step has caught up with the one before it and nothing moves any more.
     *
     * @throws NotCaughtUp when that takes longer than {@code patience}
     */
    public void awaitQuiet(Duration patience) throws InterruptedException, ExecutionException, SQLException {
        var deadline = System.nanoTime() + patience.toNanos();
        var before = Map.<TopicPartition, Long>of();
        while (true) {
            var ends = offsets.ends();
            var behind = behind(ends);
            if (behind.isEmpty() && ends.equals(before)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new NotCaughtUp(patience, behind);
            }
            before = ends;
            pause();
        }
    }

    /** Waits a moment before the next look. */
    public static void pause() throws InterruptedException {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** The broker's partition count and settings are the topic's own business; a yardstick topic copies them. */
    public ScratchTopic scratchLike(Topic topic) throws InterruptedException, ExecutionException {
        return ScratchTopic.like(offsets.admin(), topic.topicName());
    }

    @Override
    public void close() {
        offsets.close();
    }

    private Map<String, Long> behind(Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, SQLException {
        var behind = new TreeMap<String, Long>();
        addBehind("consumer groups", committedOf(ends), ends, behind);
        for (var database : databases) {
            addBehind("database " + database.name(), database.positions(), ends, behind);
        }
        return behind;
    }

    /** A partition that nobody has committed yet counts as unread, not as absent. */
    private Map<TopicPartition, Long> committedOf(Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        var committed = offsets.committed();
        var known = new HashMap<TopicPartition, Long>();
        for (var partition : ends.keySet()) {
            if (COMMITTED_TO_KAFKA.contains(partition.topic())) {
                known.put(partition, committed.getOrDefault(partition, 0L));
            }
        }
        return known;
    }

    private static void addBehind(
            String who, Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends, Map<String, Long> behind) {
        positions.forEach((partition, position) -> {
            var missing = ends.getOrDefault(partition, 0L) - position;
            if (missing > 0) {
                behind.merge(who + " in " + partition.topic(), missing, Long::sum);
            }
        });
    }

    private static long ofAccepted(Map<TopicPartition, Long> positions) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(Topic.ACCEPTED.topicName()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The suite did not catch up in time. */
    public static final class NotCaughtUp extends RuntimeException {
        NotCaughtUp(Duration patience, Map<String, Long> behind) {
            super("not caught up after " + patience.toSeconds() + " s; records behind: "
                    + (behind.isEmpty() ? "none, but topics still grow" : behind));
        }
    }
}
