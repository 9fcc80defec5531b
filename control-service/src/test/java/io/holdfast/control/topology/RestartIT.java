package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.testing.TemporaryFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judging goes on where it stopped: with its stores, and without them. */
class RestartIT {

    private final String control = "control-" + UUID.randomUUID();
    private final String subject = "system-" + UUID.randomUUID();
    private final Instant time = Instant.now().minusSeconds(600);
    private final RealTopology topology = new RealTopology();
    private Path directory = Path.of("");

    @BeforeEach
    void freshDirectory() throws Exception {
        directory = TemporaryFolder.named("restart");
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void withItsStoresItGoesOn() throws Exception {
        judgeUntilBroken();

        try (var again = topology.start(directory, requires("success"))) {
            send(Topic.ACCEPTED, json(backup(subject, "2", time.plusSeconds(9), Map.of("outcome", "success"))));

            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    @Test
    void withoutItsStoresItRestoresThemFromKafka() throws Exception {
        judgeUntilBroken();

        try (var again = topology.start(TemporaryFolder.named("empty"), requires("success"))) {
            // A duplicate of what was judged before the restart, which only the restored state can tell.
            send(Topic.ACCEPTED, json(backup(subject, "1", time, Map.of("outcome", "failure"))));
            send(Topic.ACCEPTED, json(backup(subject, "2", time.plusSeconds(9), Map.of("outcome", "success"))));

            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    @Test
    void aCatalogThatChangedMeanwhileIsSweptAtStart() throws Exception {
        judgeUntilBroken();

        try (var again = topology.start(directory, requires("failure"))) {
            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2", "NOT_SATISFIED>SATISFIED 3");
            assertThat(again.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private void judgeUntilBroken() throws Exception {
        try (var first = topology.start(directory, requires("success"))) {
            send(Topic.ASSETS, json(system(subject)));
            awaitTold("null>NO_DATA 1");
            send(Topic.ACCEPTED, json(backup(subject, "1", time, Map.of("outcome", "failure"))));
            awaitTold("null>NO_DATA 1", "NO_DATA>NOT_SATISFIED 2");
            assertThat(first.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private Catalogs requires(String outcome) {
        return catalog().backupControl(control, "evidence.outcome == '" + outcome + "'");
    }

    private void send(Topic topic, byte[] value) throws Exception {
        topology.send(topic, subject, value);
    }

    /** Exactly these, in this order: a repeated or lost transition shows. */
    private void awaitTold(String... expected) {
        await().atMost(RealTopology.SOON).untilAsserted(() -> assertThat(told()).containsExactly(expected));
    }

    private List<String> told() {
        return topology.announced(control).stream()
                .filter(each -> each.subject().equals(subject))
                .map(each -> each.from() + ">" + each.to() + " " + each.sequence())
                .toList();
    }
}
