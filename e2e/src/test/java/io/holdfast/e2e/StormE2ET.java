package io.holdfast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.local.LocalSuite;
import io.holdfast.local.settings.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 subjects of three controls break at once, and later recover: people get three messages each time. */
class StormE2ET {

    private static final int SUBJECTS = 300;
    private static final int LINES = 300;
    private static final Duration LONG = Duration.ofMinutes(4);

    /** What breaks, by the control that sees it. */
    private static final List<Signal> SIGNALS =
            List.of(Signal.BACKUP_SUCCESS, Signal.PATCH_LEVEL, Signal.PERMISSION_AUDIT);

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
    void aStormIsAsManyMessagesAsItHasControls() {
        var channel = client.registerChannelAs("storm", receiver.url());
        client.putRoutes(routes(channel));
        client.declareEstate("storm-estate", estate());
        send("good", true);
        awaitAssessments("SATISFIED");

        send("bad", false);
        awaitFindings("OPEN");
        awaitMessages(3);
        assertThat(receiver.arrived())
                .allSatisfy(message -> assertThat(message.type()).isEqualTo("io.holdfast.notification.opened"))
                .allSatisfy(message -> assertThat(message.count("data.firing")).isEqualTo(SUBJECTS))
                .allSatisfy(message -> assertThat(message.size()).isEqualTo(SUBJECTS));
        assertThat(receiver.arrived().stream().map(Receiver.Arrived::controlId))
                .containsExactlyInAnyOrderElementsOf(
                        SIGNALS.stream().map(Signal::control).toList());

        send("healed", true);
        awaitFindings("RESOLVED");
        awaitMessages(6);
        assertThat(receiver.arrived().subList(3, 6))
                .allSatisfy(message -> assertThat(message.type()).isEqualTo("io.holdfast.notification.resolved"))
                .allSatisfy(
                        message -> assertThat(message.count("data.resolved")).isEqualTo(SUBJECTS));
        await("no further message")
                .during(Duration.ofSeconds(20))
                .atMost(LONG)
                .until(() -> receiver.arrived().size() == 6);
    }

    /** Everything else that the catalog judges of these subjects goes to nobody: only the three controls are counted. */
    private static Map<String, Object> routes(String channel) {
        var controls = String.join("|", SIGNALS.stream().map(Signal::control).toList());
        return Map.of(
                "receiver",
                List.of(client.registerSilentChannel("nobody")),
                "group_by",
                List.of("control"),
                // Long enough for all of them to be judged, whatever the machine.
                "group_wait",
                "40s",
                "group_interval",
                "40s",
                "routes",
                List.of(Map.of(
                        "name", "storm", "matchers", List.of("control=~" + controls), "receiver", List.of(channel))));
    }

    private static List<Map<String, Object>> estate() {
        var assets = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < SUBJECTS; i++) {
            assets.add(asset("storm-system-" + i, "system", Map.of("backup", "required")));
            assets.add(asset("storm-database-" + i, "database", Map.of()));
        }
        return assets;
    }

    private static Map<String, Object> asset(String uid, String kind, Map<String, String> labels) {
        return Map.of("uid", uid, "kind", kind, "name", uid, "owner", "ops", "criticality", "medium", "labels", labels);
    }

    private static String subject(Signal signal, int number) {
        return (signal == Signal.PERMISSION_AUDIT ? "storm-database-" : "storm-system-") + number;
    }

    private static void send(String id, boolean holds) {
        for (var signal : SIGNALS) {
            var events = new ArrayList<Map<String, Object>>();
            for (var i = 0; i < SUBJECTS; i++) {
                var event = signal.evidence(id + "-" + signal + "-" + i, holds, Client.now());
                event.put("subject", subject(signal, i));
                events.add(event);
            }
            for (var from = 0; from < events.size(); from += LINES) {
                client.postLines(events.subList(from, Math.min(events.size(), from + LINES)));
            }
        }
    }

    private static void awaitAssessments(String status) {
        for (var signal : SIGNALS) {
            await(signal + " of all subjects to be " + status).atMost(LONG).untilAsserted(() -> assertThat(client.get(
                                    Listener.CONTROL,
                                    "/v1/controls/" + signal.control() + "/assessments?limit=1000&status=" + status)
                            .getList("items.subject", String.class))
                    .filteredOn(subject -> subject.startsWith("storm-"))
                    .hasSize(SUBJECTS));
        }
    }

    private static void awaitFindings(String status) {
        for (var signal : SIGNALS) {
            await("the findings of " + signal + " to be " + status).atMost(LONG).untilAsserted(() -> assertThat(
                            client.get(
                                            Listener.ALERTING,
                                            "/v1/findings?limit=1000&control=" + signal.control() + "&status=" + status)
                                    .getList("items"))
                    .hasSize(SUBJECTS));
        }
    }

    private static void awaitMessages(int count) {
        await(count + " messages").atMost(LONG).untilAsserted(() -> assertThat(receiver.arrived())
                .hasSize(count));
    }
}
