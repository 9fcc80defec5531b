package io.holdfast.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.settings.Listener;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the started suite answers to nonsense, and what it does while Kafka or PostgreSQL is away. */
class BadInputE2ET {

    private static final Signal SIGNAL = Signal.BACKUP_SUCCESS;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static LocalSuite suite;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        suite = LocalSuite.start(Path.of(System.getProperty("holdfast.root")), home);
        client = new Client(suite);
        client.declareAssets(SIGNAL);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.status(SIGNAL)).isEqualTo("NO_DATA"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @ParameterizedTest(name = "{0}: {1} is answered with {3}, naming {4}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown kind              | type    | backup.rune          | 422 | type
            no subject                   | subject |                      | 422 | subject
            a time more than 5 min ahead | time    | 2999-01-01T00:00:00Z | 422 | time
            a time that is none          | time    | yesterday            | 400 | time
            """)
    void aBrokenAttributeIsRefusedByItsName(String what, String attribute, String value, int status, String field) {
        var event = new HashMap<>(SIGNAL.evidence("broken", true, Client.now()));
        if (value == null) {
            event.remove(attribute);
        } else {
            event.put(attribute, value);
        }

        client.post(Client.CLOUD_EVENT, Client.json(event))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aSchemaViolationNamesTheFieldOfTheData() {
        var event = new HashMap<>(SIGNAL.evidence("violation", true, Client.now()));
        event.put("data", Map.of("outcome", "splendid", "bytes", "many"));

        client.post(Client.CLOUD_EVENT, Client.json(event))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("data.outcome"))
                .body("violations.field", hasItem("data.bytes"));
    }

    @Test
    void whatIsNotJsonIsSaidNotToBeJson() {
        client.post(Client.CLOUD_EVENT, "{\"specversion\": ")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOfMoreThanOneMebibyteIsRefused() {
        client.post(Client.CLOUD_EVENT, "\"" + "x".repeat(1 << 20) + "\"")
                .then()
                .statusCode(413);
    }

    @Test
    void moreThan500ItemsAreRefusedWhole() {
        var lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> Client.json(SIGNAL.evidence("many-" + i, true, Client.now())))
                .collect(joining("\n"));

        client.post(Client.NDJSON, lines).then().statusCode(413);

        assertThat(client.get(Listener.EVIDENCE, "/v1/evidence?source=e2e&id=many-1")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aMixedBatchSaysOfEveryItemWhatBecameOfIt() {
        var good = Client.json(SIGNAL.evidence("mixed-good", true, Client.now()));

        client.post(Client.NDJSON, good + "\n{\"broken\": true}\n")
                .then()
                .statusCode(207)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("items.status", equalTo(List.of("accepted", "rejected")))
                .body("items[1].violations", not(equalTo(List.of())));
    }

    @Test
    void anUnknownAdapterIsAnsweredWithTheKnownOnes() {
        intake("tarsnap", "{}").then().statusCode(404).body("detail", containsString("restic"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restic         | {"message_type":"summ
            restic         | {"SchemaVersion": 2, "ArtifactName": "debian", "Results": []}
            keycloak       | {"message_type":"summary","snapshot_id":"1"}
            trivy          | [{"username":"alice"}]
            postgres-roles | <html></html>
            """)
    void truncatedOutputOrThatOfAnotherToolIsRefused(String adapter, String body) {
        intake(adapter, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", not(equalTo(List.of())));
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        RestAssured.get(suite.url(Listener.EVIDENCE) + "/v1/evidence").then().statusCode(401);
        client.as(Role.VIEWER, Listener.EVIDENCE)
                .contentType(Client.CLOUD_EVENT)
                .body(Client.json(SIGNAL.evidence("viewer", true, Client.now())))
                .post("/v1/evidence")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"EVIDENCE, /v1/evidence", "CONTROL, /v1/controls", "ALERTING, /v1/findings"})
    void aMistypedFilterIsRefusedRatherThanIgnored(Listener part, String path) {
        client.as(Role.VIEWER, part)
                .get(path + "?statsu=OPEN")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("statsu"));
    }

    @Test
    void aPoisonRecordBecomesADeadLetterAndThePartitionMovesOn() throws Exception {
        var before = deadLetters();
        client.produce("\u0000 this is not JSON".getBytes(UTF_8), "application/cloudevents+json");
        client.produce(
                Client.json(SIGNAL.evidence("after-poison", true, Client.now())).getBytes(UTF_8),
                "application/cloudevents+json");

        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters()).isEqualTo(before + 1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ledgered("after-poison")).isEqualTo(1));
    }

    @Test
    void theSameEventTwiceIsOneLedgerRowAndNoSecondTransition() {
        var event = SIGNAL.evidence("twice", true, Client.now());
        client.postOne(event);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.status(SIGNAL)).isEqualTo("SATISFIED"));
        var history = client.history(SIGNAL);

        client.postOne(event);
        // A later event shows that the second one was passed.
        client.postOne(SIGNAL.evidence("after-twice", true, Client.now()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ledgered("after-twice")).isEqualTo(1));
        assertThat(ledgered("twice")).isEqualTo(1);
        assertThat(client.history(SIGNAL)).isEqualTo(history);
    }

    @Test
    void whileKafkaHangsTheCallerIsToldToComeBackAndTheSameIdIsNoDuplicate() throws Exception {
        var event = Client.json(SIGNAL.evidence("kafka-away", true, Client.now()));
        try (var outage = suite.freezeKafka()) {
            client.post(Client.CLOUD_EVENT, event)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", not(emptyOrNullString()));
        }

        await("the broker to answer again")
                .atMost(SOON)
                .until(() -> client.post(Client.CLOUD_EVENT, event).statusCode() == 202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ledgered("kafka-away")).isEqualTo(1));
    }

    @Test
    void whilePostgresqlIsAwayIntakeAndJudgingGoOnAndTheLedgerCatchesUp() throws Exception {
        var judged = judgements();
        try (var outage = suite.takePostgresAway()) {
            client.postOne(SIGNAL.evidence("db-away", false, Client.now()));

            await("a judgement without the database").atMost(SOON).until(() -> judgements() > judged);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(ledgered("db-away")).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.status(SIGNAL)).isEqualTo("NOT_SATISFIED"));
        client.postOne(SIGNAL.evidence("db-back", true, Client.now()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.status(SIGNAL)).isEqualTo("SATISFIED"));
    }

    private static Response intake(String adapter, String body) {
        return client.as(Role.OPERATOR, Listener.EVIDENCE)
                .contentType("text/plain")
                .body(body)
                .post("/v1/intake/" + adapter + "?source=e2e&subject=e2e-app01&time=" + Client.now());
    }

    /** How many judgements control-service has made, by its own count. */
    private static double judgements() {
        return RestAssured.get(suite.url(Listener.CONTROL) + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("holdfast_judged_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static int ledgered(String id) {
        return client.get(Listener.EVIDENCE, "/v1/evidence?source=e2e&id=" + id)
                .getList("items")
                .size();
    }

    private static int deadLetters() {
        return client.get(Listener.EVIDENCE, "/v1/dead-letters")
                .getList("items")
                .size();
    }
}
