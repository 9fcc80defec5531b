package io.holdfast.control.view;

import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.event;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a record on the accepted topic to the answers of the API. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
@TestSecurity(user = "vera", roles = "viewer")
class EvidenceToApiIT {

    private static final Map<String, Object> RUN = Map.of("outcome", "success", "encrypted", false, "dry_run", false);

    private final String subject = "system-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);

    @BeforeEach
    void isReady() {
        Running.awaitReady();
    }

    @Test
    void whatIsAcceptedIsJudgedAndShown() throws Exception {
        send(Topic.ASSETS, json(system(subject)));
        awaitStatus("backup-recent", "NO_DATA");

        send(Topic.ACCEPTED, json(backup(subject, "1", now, RUN)));

        awaitStatus("backup-recent", "SATISFIED");
        awaitStatus("backup-encrypted", "NOT_SATISFIED");
        assessment("backup-encrypted")
                .body("items[0].evidence.id", is("1"))
                .body("items[0].evidence.type", is("backup.run"))
                .body("items[0].asset.owner", is("ops"))
                .body("items[0].sequence", is(2))
                .body("items[0].control_version", notNullValue());
        given().get("/v1/transitions?subject={subject}&control=backup-encrypted", subject)
                .then()
                .statusCode(200)
                .body("items.to", equalTo(List.of("NOT_SATISFIED", "NO_DATA")))
                .body("items[0].control_id", is("backup-encrypted"))
                .body("items[0].position", greaterThan(0))
                .body("next", nullValue());
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/controls/backup-encrypted")
                .then()
                .statusCode(200)
                .body("status", is("NOT_SATISFIED"))
                .body("counts.NOT_SATISFIED", greaterThan(0))
                .body("assert", is("evidence.encrypted"))
                .body("for", is("0s"))
                .body("tolerance", is("0%"))
                .body("population_rule.kind", is("system"))
                .body("measure_texts[0].text", is("Backups are made.")));
        given().get("/v1/measures/m-backup")
                .then()
                .statusCode(200)
                .body("status", is("NOT_SATISFIED"))
                .body("type", is("technical"))
                .body("assurance", is("AUTOMATED"))
                .body("controls.id", hasItem("backup-encrypted"));
        given().get("/v1/measures?assurance=ATTESTED").then().statusCode(200).body("items", empty());
        given().get("/v1/measures?assurance=perhaps").then().statusCode(400);
        given().get("/v1/declarations").then().statusCode(200).body("items[0].counts.NOT_SATISFIED", is(1));
        given().get("/v1/posture")
                .then()
                .statusCode(200)
                .body("sentence", containsString("not hold"))
                .body("score.formula", notNullValue())
                .body("assurance.AUTOMATED.NOT_SATISFIED", is(1))
                .body("last_transition_at", notNullValue())
                .body("coverage.population", greaterThan(0));
        given().get("/v1/catalog").then().statusCode(200).body("controls", is(4));
    }

    @Test
    void garbageOnTheTopicStopsNothing() throws Exception {
        send(Topic.ACCEPTED, "no json at all".getBytes(StandardCharsets.UTF_8));
        send(Topic.ASSETS, json(system(subject)));

        awaitStatus("backup-recent", "NO_DATA");
        assertThat(given().get("/q/metrics").asString()).containsPattern("holdfast_not_judged_total [1-9]");
    }

    @Test
    void anExceptionIsGrantedByAnotherPersonAndCanBeRevoked() throws Exception {
        send(Topic.ASSETS, json(system(subject)));
        awaitStatus("backup-recent", "NO_DATA");
        // What people do over HTTP is in ExceptionsIT; here only that the answers agree.
        given().get("/v1/exceptions?subject={subject}", subject)
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void whatDoesNotExistIsSaid() {
        given().get("/v1/controls/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("nothing"));
        given().get("/v1/controls/nothing/assessments").then().statusCode(404);
        given().get("/v1/measures/nothing").then().statusCode(404);
    }

    @Test
    void filtersThatDoNotExistAreRefused() {
        given().get("/v1/posture?as_of=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("as_of"));
        given().get("/v1/controls?status=GREEN").then().statusCode(400).body("violations[0].field", is("status"));
        given().get("/v1/controls?limit=0").then().statusCode(400);
        given().get("/v1/transitions?cursor=x").then().statusCode(400);
    }

    @Test
    void pagesOfControlsFollowEachOther() {
        var first = given().get("/v1/controls?limit=2").then().statusCode(200).body("items.size()", is(2));
        String next = first.extract().path("next");

        given().get("/v1/controls?limit=2&cursor={next}", next)
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .body("next", nullValue());
    }

    @Test
    void whatEndsSoonIsFoundAndCounted() throws Exception {
        var ends = now.plus(Duration.ofDays(3));
        send(Topic.ASSETS, json(system(subject)));
        awaitStatus("certificate-valid", "NO_DATA");
        send(Topic.ACCEPTED, json(certificate("1", now, ends)));

        awaitStatus("certificate-valid", "SATISFIED");
        assessment("certificate-valid")
                .body("items[0].due_soon", is(true))
                .body("items[0].due_at", is(ends.toString()))
                .body("items[0].since", is(now.toString()));
        var path = "/v1/controls/certificate-valid/assessments?due_soon={soon}&subject={subject}";
        given().get(path, "true", subject).then().body("items.subject", equalTo(List.of(subject)));
        given().get(path, "false", subject).then().body("items.size()", is(0));
        given().get(path, "maybe", subject).then().statusCode(400).body("violations[0].field", is("due_soon"));
        given().get("/v1/controls/certificate-valid")
                .then()
                .body("due_soon", greaterThan(0))
                .body("warn_before", is("30d"));

        var renewed = ends.plus(Duration.ofDays(90));
        send(Topic.ACCEPTED, json(certificate("2", now.plusSeconds(1), renewed)));
        await().atMost(SOON)
                .untilAsserted(() -> given().get(path, "true", subject).then().body("items.size()", is(0)));
        assessment("certificate-valid")
                .body("items[0].due_at", is(renewed.toString()))
                .body("items[0].since", is(now.toString()));
    }

    private EvidenceEvent certificate(String id, Instant time, Instant ends) {
        return event("certificate.status", subject, id, time, Map.of("trusted", true, "expires_at", ends.toString()));
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void nobodyIsAnswered() {
        given().get("/v1/posture").then().statusCode(401).contentType("application/problem+json");
    }

    private void send(Topic topic, byte[] value) throws Exception {
        Running.send(topic, subject, value);
    }

    private void awaitStatus(String control, String status) {
        await().atMost(SOON).untilAsserted(() -> assessment(control).body("items[0].status", is(status)));
    }

    private ValidatableResponse assessment(String control) {
        return given().get("/v1/controls/{control}/assessments?subject={subject}", control, subject)
                .then()
                .statusCode(200);
    }
}
