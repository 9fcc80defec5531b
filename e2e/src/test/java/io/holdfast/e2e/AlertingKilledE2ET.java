package io.holdfast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.local.LocalSuite;
import io.holdfast.local.process.Service;
import io.holdfast.local.settings.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * alerting-service is killed twenty times at random moments, five of them after a webhook was sent and before that was
 * taken down, under a receiver that refuses one of four. Every transition is delivered, or dead and visible; what comes
 * twice has the same id.
 */
class AlertingKilledE2ET {

    private static final int ROUNDS = 20;
    private static final int BETWEEN_SEND_AND_MARK = 5;
    private static final int LATEST_KILL_MILLIS = 4_000;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Signal SIGNAL = Signal.BACKUP_SUCCESS;

    /** What a killed process was about to deliver is free again after seconds; an attempt ends before that, as always. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "HOLDFAST_ALERTING_NOTIFY_LEASE", "3s",
            "HOLDFAST_ALERTING_CHANNEL_TIMEOUT", "2s",
            "HOLDFAST_ALERTING_CHANNEL_CONNECT_TIMEOUT", "1s");

    private static LocalSuite suite;
    private static Receiver receiver;
    private static Client client;

    private final long seed = Long.getLong("holdfast.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        receiver = Receiver.start();
        suite = LocalSuite.start(Path.of(System.getProperty("holdfast.root")), home, IMPATIENT);
        client = new Client(suite);
    }

    @AfterAll
    static void stop() {
        suite.close();
        receiver.close();
    }

    @Test
    void everyTransitionIsToldWheneverItIsKilled() throws Exception {
        System.out.printf("seed %d; again with -Dholdfast.seed=%d%n", seed, seed);
        var channel = client.registerChannelAs("killed", receiver.url());
        client.putRoutes(routes(channel));
        client.declareEstate("killed-estate", estate());
        for (var round = 0; round < ROUNDS; round++) {
            send(round, "good", true);
        }
        awaitGood();
        receiver.refuseOneOf(4, random);

        for (var round = 0; round < ROUNDS; round++) {
            var held = round % (ROUNDS / BETWEEN_SEND_AND_MARK) == 0;
            var killedWhileBreaking = random.nextBoolean();
            happen(round, false, killedWhileBreaking, held);
            happen(round, true, !killedWhileBreaking, held);
        }

        awaitNothingUnfinished(channel);
        for (var round = 0; round < ROUNDS; round++) {
            assertThatBothWereTold(round, channel);
        }
    }

    private void happen(int round, boolean holds, boolean killed, boolean held) throws Exception {
        if (killed && held) {
            var webhook = receiver.holdNext();
            send(round, holds ? "healed" : "bad", holds);
            assertThat(webhook.awaitArrival(LONG)).as("a webhook is on its way").isTrue();
            suite.kill(Service.ALERTING);
            webhook.release();
        } else {
            send(round, holds ? "healed" : "bad", holds);
            if (killed) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_KILL_MILLIS));
                suite.kill(Service.ALERTING);
            }
        }
        suite.awaitReady(Service.ALERTING);
        awaitTold(round, holds ? "resolved" : "opened");
    }

    private static void awaitTold(int round, String reason) {
        soon(reason + " of round " + round).untilAsserted(() -> assertThat(arrived(round))
                .extracting(Receiver.Arrived::type)
                .contains("io.holdfast.notification." + reason));
    }

    /** Opened and resolved once each, in this order; what came more than once came under the same id. */
    private static void assertThatBothWereTold(int round, String channel) {
        var told = arrived(round).stream()
                .map(message -> message.type() + " " + message.id())
                .distinct()
                .toList();
        assertThat(told).as("messages of round %d", round).hasSize(2);
        assertThat(told.getFirst()).startsWith("io.holdfast.notification.opened");
        assertThat(told.getLast()).startsWith("io.holdfast.notification.resolved");
        var finding = client.get(
                        Listener.ALERTING, "/v1/findings?control=" + SIGNAL.control() + "&subject=" + subject(round))
                .getString("items[0].id");
        assertThat(client.get(Listener.ALERTING, "/v1/notifications?channel=" + channel + "&finding=" + finding)
                        .getList("items.reason", String.class))
                .as("notifications of round %d, newest first", round)
                .containsExactly("RESOLVED", "OPENED");
    }

    private static void awaitNothingUnfinished(String channel) {
        soon("everything to be delivered or dead").untilAsserted(() -> assertThat(
                        client.get(Listener.ALERTING, "/v1/notifications?limit=1000&channel=" + channel)
                                .getList("items.status", String.class))
                .hasSize(2 * ROUNDS)
                .isSubsetOf("DELIVERED", "DEAD"));
    }

    private static void awaitGood() {
        soon("all backups to be good").untilAsserted(() -> assertThat(client.get(
                                Listener.CONTROL,
                                "/v1/controls/" + SIGNAL.control() + "/assessments?limit=1000&status=SATISFIED")
                        .getList("items.subject", String.class))
                .filteredOn(subject -> subject.startsWith("killed-"))
                .hasSize(ROUNDS));
    }

    private static Map<String, Object> routes(String channel) {
        return Map.of(
                "receiver",
                List.of(client.registerSilentChannel("nobody")),
                "group_by",
                List.of("control", "subject"),
                "group_wait",
                "1s",
                "group_interval",
                "1s",
                "routes",
                List.of(Map.of(
                        "name",
                        "killed",
                        "matchers",
                        List.of("control=" + SIGNAL.control()),
                        "receiver",
                        List.of(channel))));
    }

    private static List<Map<String, Object>> estate() {
        var assets = new ArrayList<Map<String, Object>>();
        for (var round = 0; round < ROUNDS; round++) {
            assets.add(Map.of(
                    "uid",
                    subject(round),
                    "kind",
                    "system",
                    "name",
                    subject(round),
                    "owner",
                    "ops",
                    "criticality",
                    "medium",
                    "labels",
                    Map.of("backup", "required")));
        }
        return assets;
    }

    private static void send(int round, String id, boolean holds) {
        var event = SIGNAL.evidence(id + "-" + round, holds, Client.now());
        event.put("subject", subject(round));
        client.postOne(event);
    }

    private static List<Receiver.Arrived> arrived(int round) {
        return receiver.arrived(SIGNAL.control(), subject(round));
    }

    private static String subject(int round) {
        return "killed-" + round;
    }

    private static ConditionFactory soon(String what) {
        return await(what).atMost(LONG).ignoreExceptions();
    }
}
