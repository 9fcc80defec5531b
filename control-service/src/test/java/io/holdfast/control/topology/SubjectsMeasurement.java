package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.testing.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What 1,000,000 subjects cost the judging by itself: the rate of evidence about 1,000 of them and about all, with eight
 * controls on each. Too long for every build: {@code mvn verify -pl control-service -Dit.test=SubjectsMeasurement}, with
 * {@code -Dsubjects=100000} for fewer and {@code -Devents=200000}.
 */
class SubjectsMeasurement {

    private static final Logger LOG = Logger.getLogger(SubjectsMeasurement.class);
    private static final int SUBJECTS = Integer.getInteger("subjects", 1_000_000);
    private static final int EVENTS = Integer.getInteger("events", 600_000);
    private static final int FEW = 1_000;
    private static final int CONTROLS = 8;
    private static final Map<String, Object> GOOD = Map.of("outcome", "success", "encrypted", true, "dry_run", false);

    private final Instant start = Instant.now();
    private long sent;

    @Test
    void howFastManyAreJudged() throws Exception {
        var stores = TemporaryFolder.named("subjects");
        try (var topology = new RealTopology();
                var streams = topology.startInEarnest(stores, rules())) {
            var introducing = System.nanoTime();
            for (var subject = 0; subject < SUBJECTS; subject++) {
                topology.pour(Topic.ASSETS, name(subject), json(system(name(subject))));
                pour(topology, subject);
            }
            through(topology);
            LOG.infof(
                    "%d subjects were introduced in %.0f s and take %d MB in the stores",
                    SUBJECTS, seconds(introducing), size(stores) / 1_000_000);

            rate(topology, FEW);
            var few = rate(topology, FEW);
            var many = rate(topology, SUBJECTS);
            var fewAgain = rate(topology, FEW);
            LOG.infof(
                    "judged about %d subjects %.0f/s and %.0f/s, about %d %.0f/s: %.2f of the mean of the two",
                    FEW, few, fewAgain, SUBJECTS, many, many / ((few + fewAgain) / 2));
            streams.close(RealTopology.SOON);
        }
    }

    private static Catalogs rules() {
        var rules = catalog();
        for (var control = 0; control < CONTROLS; control++) {
            rules = rules.backupControl(
                    "recent-" + control,
                    "evidence.outcome == 'success' && evidence.encrypted && !evidence.dry_run",
                    "fresh_for: " + (30 + control) + "d");
        }
        return rules;
    }

    private double rate(RealTopology topology, int subjects) throws Exception {
        var begun = System.nanoTime();
        for (var event = 0; event < EVENTS; event++) {
            // A step that shares no factor with the count visits all of them, neighbours far apart.
            pour(topology, (int) (event * 7_919L % subjects));
        }
        through(topology);
        return EVENTS / seconds(begun);
    }

    private void pour(RealTopology topology, int subject) {
        var time = start.plusMillis(sent);
        sent++;
        topology.pour(Topic.ACCEPTED, name(subject), json(backup(name(subject), "e" + sent, time, GOOD)));
    }

    private static void through(RealTopology topology) {
        topology.flush();
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> topology.lag(Topic.ASSETS) + topology.lag(Topic.ACCEPTED) == 0);
    }

    private static String name(int subject) {
        return "system-" + subject;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
