package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.testing.TemporaryFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How punctually deadlines fire when 1,000,000 are open and due over an hour, of which the first minutes are watched. Too
 * long for every build: {@code mvn verify -pl control-service -Dit.test=DeadlinesMeasurement}, with {@code -Dopen=100000}
 * for fewer at the same pace.
 */
class DeadlinesMeasurement {

    private static final Logger LOG = Logger.getLogger(DeadlinesMeasurement.class);
    private static final int OPEN = Integer.getInteger("open", 1_000_000);
    private static final Duration APART = Duration.ofNanos(3_600_000);
    private static final Duration FRESH_FOR = Duration.ofHours(3);
    private static final Duration WATCHED = Duration.ofMinutes(3);

    @Test
    void firePunctually() throws Exception {
        var control = "recent";
        var rules = catalog().backupControl(control, "evidence.outcome == 'success'", "fresh_for: 3h");
        try (var topology = new RealTopology();
                var streams = topology.startInEarnest(TemporaryFolder.named("deadlines"), rules)) {
            // One of them is due at each beat; those due while the others are still told are not counted.
            var first = Instant.now().plusSeconds(60 + OPEN / 5_000);
            for (var i = 0; i < OPEN; i++) {
                var subject = "system-" + i;
                topology.pour(Topic.ASSETS, subject, json(system(subject)));
                var time = first.plus(APART.multipliedBy(i)).minus(FRESH_FOR);
                topology.pour(Topic.ACCEPTED, subject, json(backup(subject, "1", time, Map.of("outcome", "success"))));
            }
            topology.flush();
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> topology.lag(Topic.ASSETS) + topology.lag(Topic.ACCEPTED) == 0);
            var from = later(Instant.now(), first);
            var to = from.plus(WATCHED);
            await().atMost(WATCHED.plusMinutes(30)).until(() -> Instant.now().isAfter(to.plusSeconds(5)));

            var fired = topology
                    .announced(
                            control,
                            each -> each.to() == Status.STALE
                                    && each.effectiveAt().isAfter(from)
                                    && each.effectiveAt().isBefore(to))
                    .stream()
                    .sorted(Comparator.comparing(Transition::judgedAt))
                    .toList();
            report(fired);
            assertThat(fired).hasSizeGreaterThan((int) (0.9 * WATCHED.dividedBy(APART)));
            streams.close(RealTopology.SOON);
        }
    }

    private static void report(List<Transition> fired) {
        var late = fired.stream()
                .mapToLong(each ->
                        Duration.between(each.effectiveAt(), each.judgedAt()).toMillis())
                .summaryStatistics();
        var pause = Duration.ZERO;
        for (var i = 1; i < fired.size(); i++) {
            var gap = Duration.between(fired.get(i - 1).judgedAt(), fired.get(i).judgedAt());
            pause = gap.compareTo(pause) > 0 ? gap : pause;
        }
        LOG.infof(
                "%d open deadlines: of %d that came due, each fired %.0f ms late on average and %d ms at most; the longest"
                        + " pause between two was %d ms",
                OPEN, fired.size(), late.getAverage(), late.getMax(), pause.toMillis());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
