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
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.testing.TemporaryFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of deadlines are pending when judging stops. Some came due before, some come due while nobody looks, some
 * after it went on elsewhere: none is lost, none rings twice, and each says when it really came due.
 */
class DeadlinesOverRestartIT {

    private static final int SUBJECTS = 300;
    private static final Duration FRESH_FOR = Duration.ofSeconds(30);
    private static final String REMINDER = "SATISFIED>SATISFIED, due soon";

    private final String fresh = "fresh-" + UUID.randomUUID();
    private final String share = "share-" + UUID.randomUUID();
    private final String exempt = "exempt-" + UUID.randomUUID();
    private final RealTopology topology = new RealTopology();
    private final Map<String, Instant> heard = new LinkedHashMap<>();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void noneIsLostAndNoneRingsTwice() throws Exception {
        var exemptUntil = Instant.now().plusSeconds(25);
        try (var first = topology.start(TemporaryFolder.named("first"), rules())) {
            topology.sendToAll(
                    Topic.EXCEPTIONS, exempt, json(new Exemption("e", exempt, null, "moving", exemptUntil, false)));
            tellOfAll(Instant.now());
            // In the middle: some rang already, most did not.
            await().atMost(RealTopology.SOON).until(() -> stale(fresh).size() > SUBJECTS / 10);
            first.close(Duration.ZERO);
        }
        assertThat(stale(fresh)).hasSizeLessThan(SUBJECTS);
        await().atMost(RealTopology.SOON).until(() -> Instant.now().isAfter(exemptUntil));

        try (var again = topology.start(TemporaryFolder.named("second"), rules())) {
            await().atMost(RealTopology.SOON).untilAsserted(() -> {
                assertThat(stale(fresh)).hasSize(SUBJECTS);
                assertThat(stale(share)).hasSize(SUBJECTS);
                assertThat(histories(exempt)).hasSize(SUBJECTS).allSatisfy((subject, said) -> assertThat(said)
                        .endsWith("EXEMPT>SATISFIED"));
            });
            again.close(RealTopology.SOON);
        }

        assertThat(histories(fresh)).hasSize(SUBJECTS).allSatisfy((subject, said) -> {
            assertThat(said.stream().filter(each -> !each.equals(REMINDER)))
                    .containsExactly("null>NO_DATA", "NO_DATA>SATISFIED", "SATISFIED>STALE");
            // Of what ended while nobody looked, nobody is reminded afterwards.
            assertThat(said.stream().filter(REMINDER::equals).count()).isLessThanOrEqualTo(1);
            assertThat(said.getLast()).isEqualTo("SATISFIED>STALE");
        });
        assertThat(histories(share)).allSatisfy((subject, said) -> assertThat(said)
                .containsExactly("null>NO_DATA", "NO_DATA>SATISFIED", "SATISFIED>STALE"));
        assertThat(stale(fresh))
                .allSatisfy(
                        each -> assertThat(each.effectiveAt().minus(FRESH_FOR)).isEqualTo(heard.get(each.subject())));
        assertThat(topology.announced(exempt))
                .filteredOn(each -> each.from() == Status.EXEMPT && each.to() == Status.SATISFIED)
                .hasSize(SUBJECTS)
                .allSatisfy(each -> assertThat(each.effectiveAt()).isEqualTo(exemptUntil));
    }

    /** One deadline after the other, over twenty seconds. */
    private void tellOfAll(Instant now) throws Exception {
        for (var i = 0; i < SUBJECTS; i++) {
            var subject = "system-" + i + "-" + UUID.randomUUID();
            var time = now.minusSeconds(20).plusMillis(i * 20_000L / SUBJECTS);
            heard.put(subject, time);
            topology.send(Topic.ASSETS, subject, json(system(subject)));
        }
        // Every asset is judged before its evidence, so that the histories are alike.
        await().atMost(RealTopology.SOON).until(() -> histories(fresh).size() == SUBJECTS);
        for (var each : heard.entrySet()) {
            topology.send(
                    Topic.ACCEPTED,
                    each.getKey(),
                    json(backup(each.getKey(), "1", each.getValue(), Map.of("outcome", "success"))));
        }
    }

    private Catalogs rules() {
        var good = "evidence.outcome == 'success'";
        return catalog()
                .backupControl(fresh, good, "fresh_for: " + FRESH_FOR.toSeconds() + "s", "warn_before: 3s")
                .backupControl(share, good, "objective: {at_least: 50%, over: " + FRESH_FOR.toSeconds() + "s}")
                .backupControl(exempt, good);
    }

    private List<Transition> stale(String control) {
        return topology.announced(control).stream()
                .filter(each -> each.to() == Status.STALE)
                .toList();
    }

    private Map<String, List<String>> histories(String control) {
        return topology.announced(control).stream()
                .collect(Collectors.groupingBy(
                        Transition::subject,
                        Collectors.mapping(
                                each -> each.from() + ">" + each.to() + (each.dueSoon() ? ", due soon" : ""),
                                Collectors.toList())));
    }
}
