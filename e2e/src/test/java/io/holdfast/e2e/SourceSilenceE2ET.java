package io.holdfast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.settings.Listener;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that promised to send falls silent: that is a transition and a finding, and it recovers by itself. */
class SourceSilenceE2ET {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SUBJECT = "source:cron-backup";

    private static LocalSuite suite;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        suite = LocalSuite.start(Path.of(System.getProperty("holdfast.root")), home);
        client = new Client(suite);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void silenceIsToldAndEndsWithTheNextEvidence() {
        client.as(Role.ADMIN, Listener.EVIDENCE)
                .contentType(ContentType.JSON)
                .body(Client.json(Map.of("title", "Backups", "owner", "ops", "interval", "10s")))
                .put("/v1/sources/cron-backup")
                .then()
                .statusCode(201);

        send("first");
        awaitHistory("SATISFIED");

        awaitHistory("SATISFIED", "NOT_SATISFIED");
        awaitFinding("OPEN");

        send("second");
        awaitHistory("SATISFIED", "NOT_SATISFIED", "SATISFIED");
        awaitFinding("RESOLVED");
    }

    private static void send(String id) {
        client.postOne(Map.of(
                "specversion", "1.0",
                "id", id,
                "source", "cron-backup",
                "type", "backup.run",
                "subject", "db",
                "time", Client.now(),
                "data", Map.of("outcome", "success", "bytes", 1, "encrypted", true)));
    }

    /** The changes from then on that it was heard for the first time. */
    private static void awaitHistory(String... statuses) {
        await(List.of(statuses) + " of the source").atMost(SOON).untilAsserted(() -> {
            var history = client.get(Listener.CONTROL, "/v1/transitions?control=source.silent&subject=" + SUBJECT)
                    .getList("items.to", String.class)
                    .reversed();
            assertThat(history.stream()
                            .filter(status -> !status.equals("NO_DATA"))
                            .limit(statuses.length))
                    .containsExactly(statuses);
        });
    }

    private static void awaitFinding(String status) {
        await("the finding to be " + status).atMost(SOON).untilAsserted(() -> assertThat(
                        client.get(Listener.ALERTING, "/v1/findings?control=source.silent&subject=" + SUBJECT)
                                .getList("items.status", String.class))
                .containsExactly(status));
    }
}
