package io.holdfast.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.process.Service;
import io.holdfast.local.settings.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job: each of the four signals is good, drifts, becomes a finding and a webhook, recovers and resolves, while
 * parts of the suite and once all of it are killed in between. Nothing is lost and nothing happens twice.
 */
class FourSignalsE2ET {

    /** Long enough for a killed service to be started again meanwhile; until then a question to it is refused. */
    private static final Duration SOON = Duration.ofSeconds(90);

    private static LocalSuite suite;
    private static Receiver receiver;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        receiver = Receiver.start();
        suite = LocalSuite.start(Path.of(System.getProperty("holdfast.root")), home);
        client = new Client(suite);
    }

    @AfterAll
    static void stop() {
        suite.close();
        receiver.close();
    }

    @Test
    void everySignalTravelsTheWholeWayOverKillsInBetween() throws Exception {
        var secret = client.registerChannel(receiver.url());
        client.declareAssets(Signal.values());
        for (var signal : Signal.values()) {
            awaitStatus(signal, "NO_DATA");
        }

        sendEachThroughAnotherDoor("good", true);
        for (var signal : Signal.values()) {
            awaitStatus(signal, "SATISFIED");
        }

        suite.killEverything();
        suite.startAgain();
        for (var signal : Signal.values()) {
            assertThat(client.status(signal)).as("%s after the restart", signal).isEqualTo("SATISFIED");
        }

        receiver.refuseNext(2);
        drift(Signal.BACKUP_SUCCESS);
        suite.kill(Service.ALERTING);
        drift(Signal.TWO_FACTOR_ENFORCEMENT);
        suite.kill(Service.CONTROL);
        drift(Signal.PATCH_LEVEL);
        suite.kill(Service.EVIDENCE);
        suite.awaitReady(Service.EVIDENCE);
        drift(Signal.PERMISSION_AUDIT);

        suite.killEverything();
        suite.startAgain();

        for (var signal : Signal.values()) {
            recover(signal);
        }
        for (var signal : Signal.values()) {
            assertThatItHappenedOnce(signal, secret);
        }
    }

    private static void sendEachThroughAnotherDoor(String id, boolean holds) throws Exception {
        for (var signal : Signal.values()) {
            var event = signal.evidence(id + "-" + signal, holds, Client.now());
            switch (signal) {
                case BACKUP_SUCCESS ->
                    client.post("application/cloudevents-batch+json", "[" + Client.json(event) + "]")
                            .then()
                            .statusCode(202);
                case TWO_FACTOR_ENFORCEMENT ->
                    client.produce(Client.json(event).getBytes(UTF_8), "application/cloudevents+json; charset=utf-8");
                case PATCH_LEVEL -> client.postLines(List.of(event));
                case PERMISSION_AUDIT -> postBinary(event);
            }
        }
    }

    private static void postBinary(Map<String, Object> event) {
        var request = client.as(Role.OPERATOR, Listener.EVIDENCE).contentType("application/json");
        event.forEach((name, value) -> {
            if (!name.equals("data")) {
                request.header("ce-" + name, value);
            }
        });
        request.body(Client.json(event.getOrDefault("data", Map.of())))
                .post("/v1/evidence")
                .then()
                .statusCode(202);
    }

    private static void drift(Signal signal) {
        client.postOne(signal.evidence("bad-" + signal, false, Client.now()));

        awaitStatus(signal, "NOT_SATISFIED");
        awaitFinding(signal, "OPEN");
        awaitWebhook(signal, "io.holdfast.notification.opened");
    }

    private static void recover(Signal signal) {
        client.postOne(signal.evidence("healed-" + signal, true, Client.now()));

        awaitStatus(signal, "SATISFIED");
        awaitFinding(signal, "RESOLVED");
        awaitWebhook(signal, "io.holdfast.notification.resolved");
    }

    private static void assertThatItHappenedOnce(Signal signal, String secret) {
        for (var id : new String[] {"good-" + signal, "bad-" + signal, "healed-" + signal}) {
            assertThat(client.get(Listener.EVIDENCE, "/v1/evidence?source=e2e&id=" + id)
                            .getList("items"))
                    .as("ledger rows of %s", id)
                    .hasSize(1);
        }
        assertThat(client.history(signal))
                .as("history of %s", signal)
                .containsExactly("NO_DATA", "SATISFIED", "NOT_SATISFIED", "SATISFIED");
        assertThat(client.findings(signal).getList("items"))
                .as("findings of %s", signal)
                .hasSize(1);
        var webhooks = receiver.arrived(signal.control(), signal.subject());
        assertThat(webhooks).allMatch(webhook -> webhook.isSignedWith(secret), "is signed with the channel's secret");
        // At least once: the same message may come again, but only with the same id.
        assertThat(webhooks.stream()
                        .map(webhook -> webhook.id() + " " + webhook.type())
                        .distinct())
                .as("webhooks of %s", signal)
                .hasSize(2);
    }

    private static void awaitStatus(Signal signal, String status) {
        soon(signal + " to be " + status)
                .untilAsserted(() -> assertThat(client.status(signal)).isEqualTo(status));
    }

    private static void awaitFinding(Signal signal, String status) {
        soon("the finding of " + signal + " to be " + status)
                .untilAsserted(() -> assertThat(client.findings(signal).getList("items.status", String.class))
                        .containsExactly(status));
    }

    /** A service that was just killed refuses the question; then it is asked again. */
    private static ConditionFactory soon(String what) {
        return await(what).atMost(SOON).ignoreExceptions();
    }

    private static void awaitWebhook(Signal signal, String type) {
        await(type + " of " + signal).atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        receiver.arrived(signal.control(), signal.subject()))
                .extracting(Receiver.Arrived::type)
                .contains(type));
    }
}
