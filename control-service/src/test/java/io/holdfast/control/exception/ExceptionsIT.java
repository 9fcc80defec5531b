package io.holdfast.control.exception;

import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exceptions over HTTP, down to the judgement that they cover. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
class ExceptionsIT {

    private static final String BODY =
            "{\"control_id\":\"%s\",\"subject\":\"%s\",\"reason\":\"%s\",\"expires_at\":\"%s\"}";

    @Inject
    @SuppressWarnings("NullAway.Init")
    Exceptions exceptions;

    private final String subject = "system-" + UUID.randomUUID();

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void nobodyApprovesWhatTheyRequested() {
        var id = requested("backup-recent");

        post("/v1/exceptions/" + id + "/approve").statusCode(409).body("detail", containsString("another person"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void whatAnotherPersonRequestedIsApprovedCoversAndIsRevoked() throws Exception {
        send();
        awaitStatus("NO_DATA");
        var id = requestedBy("otto");

        post("/v1/exceptions/" + id + "/approve").statusCode(200).body("state", is("APPROVED"));
        awaitStatus("EXEMPT");
        assessment().body("items[0].reason", containsString("NO_DATA"));
        post("/v1/exceptions/" + id + "/approve").statusCode(409);

        post("/v1/exceptions/" + id + "/revoke").statusCode(200).body("state", is("REVOKED"));
        awaitStatus("NO_DATA");
        post("/v1/exceptions/" + id + "/revoke").statusCode(409);
        given().get("/v1/exceptions?subject=" + subject)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].decided_by", is("anna"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void whatIsGrantedForAWholeControlCoversItsSubjectsAndThoseThatComeLater() throws Exception {
        var control = "backup-monthly";
        send();
        awaitStatus(control, "NO_DATA");
        var request =
                new ExceptionRequest(control, null, "replacement", Instant.now().plusSeconds(3600));
        var id = exceptions.request(request, "otto").id().toString();

        post("/v1/exceptions/" + id + "/approve").statusCode(200).body("subject", nullValue());
        awaitStatus(control, "EXEMPT");
        assessment(control)
                .body("items[0].underlying", is("NO_DATA"))
                .body("items[0].reason", containsString("replacement"));
        awaitControl(control, "EXEMPT");
        send("later-" + subject);
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/controls/" + control + "/assessments?subject=later-" + subject)
                        .then()
                        .body("items[0].status", is("EXEMPT")));

        post("/v1/exceptions/" + id + "/revoke").statusCode(200);
        awaitStatus(control, "NO_DATA");
        awaitControl(control, "NO_DATA");
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void anOperatorRequestsAndDoesNotApprove() {
        var id = requested("backup-recent");

        post("/v1/exceptions/" + id + "/approve").statusCode(403).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerRequestsNothing() {
        request(BODY.formatted("backup-recent", subject, "why", Instant.now().plusSeconds(60)))
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void badRequestsSayWhatIsWrong() {
        var later = Instant.now().plusSeconds(60);
        request(BODY.formatted("nothing", subject, "why", later))
                .statusCode(422)
                .body("violations.field", hasItem("control_id"));
        request(BODY.formatted("backup-recent", subject, " ", later))
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
        request(BODY.formatted("backup-recent", subject, "why", Instant.now().minusSeconds(1)))
                .statusCode(422)
                .body("violations.field", hasItem("expires_at"));
        request("{\"control\":\"backup-recent\"}").statusCode(400).contentType("application/problem+json");
        request("{").statusCode(400).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void whatIsUnknownIsNotFound() {
        post("/v1/exceptions/" + UUID.randomUUID() + "/approve").statusCode(404);
    }

    private String requested(String control) {
        return request(BODY.formatted(
                        control, subject, "migration", Instant.now().plusSeconds(3600)))
                .statusCode(201)
                .body("state", is("REQUESTED"))
                .extract()
                .path("id");
    }

    private String requestedBy(String person) {
        var request = new ExceptionRequest(
                "backup-recent", subject, "migration", Instant.now().plusSeconds(3600));
        return exceptions.request(request, person).id().toString();
    }

    private void awaitStatus(String status) {
        awaitStatus("backup-recent", status);
    }

    private void awaitStatus(String control, String status) {
        await().atMost(SOON).untilAsserted(() -> assessment(control).body("items[0].status", is(status)));
    }

    private static void awaitControl(String control, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> given().get("/v1/controls/" + control).then().body("status", is(status)));
    }

    private ValidatableResponse assessment() {
        return assessment("backup-recent");
    }

    private ValidatableResponse assessment(String control) {
        return given().get("/v1/controls/" + control + "/assessments?subject=" + subject)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse request(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/exceptions")
                .then();
    }

    private static ValidatableResponse post(String path) {
        return given().contentType(ContentType.JSON).post(path).then();
    }

    private void send() throws Exception {
        send(subject);
    }

    private static void send(String subject) throws Exception {
        Running.send(Topic.ASSETS, subject, json(system(subject)));
    }
}
