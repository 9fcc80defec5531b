package io.holdfast.evidence.intake;

import static io.holdfast.evidence.parts.Api.BATCH;
import static io.holdfast.evidence.parts.Api.NDJSON;
import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.holdfast.evidence.parts.Parts;
import io.holdfast.evidence.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class EvidenceResourceIT {

    @Test
    void acceptsOneStructuredEventAndLedgersIt() {
        var id = unique("one");
        post(STRUCTURED, backup("/cron/db01", id, "db01"))
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("source", equalTo("/cron/db01"))
                .body("id", equalTo(id));

        var found = eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", id);

        found.then()
                .body("items[0].event.specversion", equalTo("1.0"))
                .body("items[0].event.subject", equalTo("db01"))
                .body("items[0].event.data.bytes", equalTo(60668));
        assertThat(found.jsonPath().getString("items[0].event.recordedtime")).isNotBlank();
        assertThat(found.jsonPath().getString("items[0].ledgered_at")).isNotBlank();
    }

    @Test
    void acceptsBinaryModeWithPercentEncodedAttributes() {
        var id = unique("binary");
        as("operator")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/cron/db02")
                .header("ce-type", "backup.run")
                .header("ce-subject", "Z%C3%BCrich%20db+02")
                .header("ce-time", Instant.now().toString())
                .header("ce-traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType("application/json")
                .body("{\"outcome\":\"warning\"}")
                .post("/v1/evidence")
                .then()
                .statusCode(202);

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", id)
                .then()
                .body("items[0].event.subject", equalTo("Zürich db+02"))
                .body("items[0].event.traceparent", containsString("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void answersPerItemOfABatchAndOfLines() {
        var good = backup("/cron/a", unique("good"), "a");
        var bad = event("/cron/a", unique("bad"), "backup.run", "a", "{\"outcome\":\"great\"}");
        post(BATCH, "[" + good + "]")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0));
        post(BATCH, "[" + good + "," + bad + "]")
                .then()
                .statusCode(207)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("items[0].index", equalTo(0))
                .body("items[0].status", equalTo("accepted"))
                .body("items[1].index", equalTo(1))
                .body("items[1].status", equalTo("rejected"))
                .body("items[1].violations[0].field", equalTo("data.outcome"));
        post(NDJSON, good + "\r\n\n{not json\n")
                .then()
                .statusCode(207)
                .body("items", hasSize(2))
                .body("items[1].title", equalTo("Not JSON"));
        post(NDJSON, bad + "\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:holdfast:problem:none-accepted"))
                .body("items[0].status", equalTo("rejected"))
                .body("violations[0].field", equalTo("[0].data.outcome"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a body that is not JSON              | 400 | not-json         | line 1, column 3 | {"
            nothing                              | 400 | not-json         | $                | ``
            not an object                        | 400 | not-a-cloudevent | $                | [1]
            a name that appears twice            | 400 | not-json         | line 1, column 16 | {"id":"a","id":"b"}
            text after the end                   | 400 | not-json         | line 1, column 5 | {} x
            no attributes                        | 400 | not-a-cloudevent | specversion      | {}
            an unknown kind                      | 422 | unknown-kind     | type             | {"specversion":"1.0","id":"1","source":"s","type":"moon.phase","subject":"x","time":"2026-01-01T00:00:00Z","data":{}}
            no subject                           | 422 | not-evidence     | subject          | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","time":"2026-01-01T00:00:00Z","data":{"outcome":"success"}}
            no time                              | 422 | not-evidence     | time             | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","subject":"x","data":{"outcome":"success"}}
            a time that is none                  | 400 | not-a-cloudevent | time             | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","subject":"x","time":"yesterday","data":{"outcome":"success"}}
            no data                              | 422 | schema-violation | data             | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","subject":"x","time":"2026-01-01T00:00:00Z"}
            a required field is missing          | 422 | schema-violation | data.outcome     | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","subject":"x","time":"2026-01-01T00:00:00Z","data":{}}
            a field of the wrong type            | 422 | schema-violation | data.bytes       | {"specversion":"1.0","id":"1","source":"s","type":"backup.run","subject":"x","time":"2026-01-01T00:00:00Z","data":{"outcome":"success","bytes":"many"}}
            """)
    void refusesBadInputAndNamesTheField(String what, int status, String slug, String field, String body) {
        post(STRUCTURED, body == null ? "" : body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:holdfast:problem:" + slug))
                .body("violations.field", hasItem(field));
    }

    @Test
    void refusesATimeThatLiesAhead() {
        var ahead = event(
                "s", unique("ahead"), "backup.run", "x", Instant.now().plusSeconds(360), "{\"outcome\":\"success\"}");
        post(STRUCTURED, ahead)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:holdfast:problem:time-in-future"))
                .body("violations[0].field", equalTo("time"));
        post(
                        STRUCTURED,
                        event(
                                "s",
                                unique("skew"),
                                "backup.run",
                                "x",
                                Instant.now().plusSeconds(240),
                                "{\"outcome\":\"success\"}"))
                .then()
                .statusCode(202);
    }

    @Test
    void refusesWhatIsTooLong() {
        var padding = "x".repeat(1024 * 1024);
        post(STRUCTURED, backup("s", unique("long"), padding))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString("1048576"));
        post(STRUCTURED, "x".repeat(20 * 1024 * 1024)).then().statusCode(413);
        var many = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> backup("s", "too-many-" + i, "x"))
                .collect(Collectors.joining("\n"));
        post(NDJSON, many)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString("500"));
        post(BATCH, "[]").then().statusCode(400).body("violations[0].field", equalTo("$"));
    }

    @Test
    void refusesOtherContentTypesAndPlainJson() {
        post("text/plain", "hello").then().statusCode(415).contentType("application/problem+json");
        post("application/json", "{}")
                .then()
                .statusCode(400)
                .body("detail", containsString("application/cloudevents+json"));
    }

    @Test
    void keepsOneRowOfTheSameEvent() {
        var id = unique("twice");
        var event = backup("/cron/twice", id, "twice");
        post(STRUCTURED, event).then().statusCode(202);
        post(STRUCTURED, event).then().statusCode(202);
        var last = unique("last");
        post(STRUCTURED, backup("/cron/twice", last, "twice")).then().statusCode(202);

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", last);
        assertThat(items(as("viewer").get("/v1/evidence?id={id}", id))).isEqualTo(1);
    }

    @Test
    void letsNobodyInWithoutARoleThatMaySend() {
        var event = backup("s", unique("anonymous"), "x");
        given().contentType(STRUCTURED)
                .body(event)
                .post("/v1/evidence")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2("not.a.token")
                .contentType(STRUCTURED)
                .body(event)
                .post("/v1/evidence")
                .then()
                .statusCode(401);
        as("viewer")
                .contentType(STRUCTURED)
                .body(event)
                .post("/v1/evidence")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void letsASourceSpeakOnlyForItself() {
        var token = Tokens.ofSource("/own");
        given().auth()
                .oauth2(token)
                .contentType(STRUCTURED)
                .body(backup("/own", unique("own"), "x"))
                .post("/v1/evidence")
                .then()
                .statusCode(202);
        given().auth()
                .oauth2(token)
                .contentType(STRUCTURED)
                .body(backup("/other", unique("foreign"), "x"))
                .post("/v1/evidence")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("source"));
        given().auth()
                .oauth2(Tokens.of("source"))
                .contentType(STRUCTURED)
                .body(backup("/own", unique("nobody"), "x"))
                .post("/v1/evidence")
                .then()
                .statusCode(403);
    }
}
