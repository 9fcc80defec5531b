package io.holdfast.evidence.intake;

import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.event;
import static io.holdfast.evidence.parts.KafkaProbe.produce;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class InboundConsumerIT {

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    @Test
    void takesStructuredAndBinaryRecords() {
        var structured = unique("structured");
        var binary = unique("binary");
        produce(backup("/kafka", structured, "k1").getBytes(UTF_8), STRUCTURED);
        produce(
                "{\"outcome\":\"success\"}".getBytes(UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", binary,
                        "ce_source", "/kafka",
                        "ce_type", "backup.run",
                        "ce_subject", "k2",
                        "ce_time", Instant.now().toString(),
                        "ce_traceparent", "00-1-2-01",
                        "content-type", "application/json"));

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", structured);
        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", binary)
                .then()
                .body("items[0].event.subject", equalTo("k2"))
                .body("items[0].event.traceparent", equalTo("00-1-2-01"));
    }

    @Test
    void makesADeadLetterOfAPoisonRecordAndMovesOn() {
        var poison = unique("{broken ") + "\u0000";
        var after = unique("after");
        produce(poison.getBytes(UTF_8), STRUCTURED);
        produce(null, Map.of());
        produce("[".repeat(5_000).getBytes(UTF_8), STRUCTURED);
        produce(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, STRUCTURED);
        produce("{\"specversion\":\"1.0\",\"source\":\"a\\u0000\\ud800\"}".getBytes(UTF_8), STRUCTURED);
        produce(backup("/kafka", after, "k3").getBytes(UTF_8), STRUCTURED);

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", after);

        var body = Base64.getEncoder().encodeToString(poison.getBytes(UTF_8));
        var letter = await().until(() -> letterWithBody(body), id -> id != null && !id.isEmpty());
        get("/v1/dead-letters/{id}", letter)
                .then()
                .statusCode(200)
                .body("reason", equalTo("not_json"))
                .body("status", equalTo("OPEN"))
                .body("body", equalTo(body))
                .body("headers.content-type", equalTo("application/cloudevents+json"));
        get("/v1/dead-letters?reason=not_a_cloudevent").then().body("items.source", hasItem("a\ufffd\ufffd"));
    }

    @Test
    void replaysADeadLetterOnceItIsRight() {
        var id = unique("replay");
        // Ahead of time by a little more than is tolerated: refused now, and good a few seconds later.
        var ahead = Instant.now().plusSeconds(303);
        produce(
                event("/kafka", id, "backup.run", "k4", ahead, "{\"outcome\":\"success\"}")
                        .getBytes(UTF_8),
                STRUCTURED);
        var letter = await().until(
                        () -> get("/v1/dead-letters?reason=time_in_future&limit=1000")
                                .jsonPath()
                                .getString(
                                        "items.find { it.detail != null && new String(it.body.decodeBase64()).contains('"
                                                + id + "') }?.id ?: ''"),
                        found -> found != null && !found.isEmpty());
        as("viewer").post("/v1/dead-letters/{id}/replay", letter).then().statusCode(403);

        await().until(() ->
                as("operator").post("/v1/dead-letters/{id}/replay", letter).statusCode() == 202);

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", id);
        get("/v1/dead-letters/{id}", letter)
                .then()
                .body("status", equalTo("REPLAYED"))
                .body("replayed_by", equalTo("operator@example.org"));
        as("operator").post("/v1/dead-letters/{id}/replay", letter).then().statusCode(409);
    }

    @Test
    void refusesToReplayWhatIsStillWrong() {
        var kind = "no.such." + unique("kind");
        produce(event("/kafka", unique("wrong"), kind, "k5", "{}").getBytes(UTF_8), STRUCTURED);
        var letter = await().until(
                        () -> get("/v1/dead-letters?reason=unknown_kind&limit=1000")
                                .jsonPath()
                                .getString("items.find { it.detail.contains('" + kind + "') }?.id ?: ''"),
                        found -> found != null && !found.isEmpty());

        as("operator")
                .post("/v1/dead-letters/{id}/replay", letter)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("type"));

        get("/v1/dead-letters/{id}", letter).then().body("status", equalTo("OPEN"));
        as("operator").post("/v1/dead-letters/none/replay").then().statusCode(404);
        get("/v1/dead-letters/none").then().statusCode(404);
        get("/v1/dead-letters?status=GONE").then().statusCode(400);
    }

    @Test
    void listsDeadLettersInPages() {
        produce("one".getBytes(UTF_8), STRUCTURED);
        produce("two".getBytes(UTF_8), STRUCTURED);
        await().until(() -> items(get("/v1/dead-letters?reason=not_json&limit=2")) == 2);

        var first = get("/v1/dead-letters?limit=1").jsonPath();
        var second = get("/v1/dead-letters?limit=1&cursor={c}", first.getString("next"))
                .jsonPath();

        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    }

    private static String letterWithBody(String body) {
        return get("/v1/dead-letters?reason=not_json&limit=1000")
                .jsonPath()
                .getString("items.find { it.body == '" + body + "' }?.id ?: ''");
    }
}
