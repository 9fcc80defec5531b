package io.holdfast.control.revision;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing the catalog of a running service, over HTTP and in its directory, down to what is judged by it. */
@QuarkusTest
@WithTestResource(CatalogApiParts.class)
@TestSecurity(user = "anna", roles = "admin")
class CatalogApiIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String CONTROL = "controls/revised.yaml";

    private final String subject = "system-" + UUID.randomUUID();

    /** Each test begins with the same rule, whatever the one before left behind. */
    @BeforeEach
    void begin() throws Exception {
        Running.awaitReady();
        edit(rule("evidence.encrypted"));
        awaitRule("evidence.encrypted");
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/catalog").then().body("refused", nullValue()));
    }

    @Test
    void aChangedRuleJudgesEverythingAnewWithoutNewEvidence() throws Exception {
        send(Topic.ASSETS, json(system(subject)));
        send(
                Topic.ACCEPTED,
                json(backup(
                        subject, "1", Instant.now().minusSeconds(60), Map.of("encrypted", false, "dry_run", true))));
        awaitStatus("NOT_SATISFIED");
        var before = version();

        change(Map.of(CONTROL, rule("evidence.dry_run")), etag())
                .statusCode(200)
                .body("author", is("anna"))
                .body("message", is("for a test"))
                .body("replaced", is(before))
                .body("diff.controls.changed", hasItem("revised"))
                .body("diff.controls.added.size()", is(0));

        awaitStatus("SATISFIED");
        assessment().body("items[0].control_version", is(controlVersion()));
        given().get("/v1/transitions?subject=" + subject).then().body("items[0].cause", is("CATALOG"));
        assertThat(CatalogApiParts.directory().resolve(CONTROL)).content().contains("evidence.dry_run");
        given().get("/v1/catalog/versions?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].hash", is(version()))
                .body("items[0].author", is("anna"))
                .body("next", notNullValue());
        given().get("/v1/catalog/versions/" + version())
                .then()
                .statusCode(200)
                .body("hash", is(version()))
                .body("files.'" + CONTROL + "'", containsString("evidence.dry_run"));
        given().get("/v1/catalog/versions/" + before)
                .then()
                .body("files.'" + CONTROL + "'", containsString("evidence.encrypted"));
    }

    @Test
    void aWholeCatalogReplacesAll() {
        var files = files();
        files.put("controls/second.yaml", text("second", "evidence.encrypted"));
        put(files, etag()).statusCode(200).body("diff.controls.added", hasItem("second"));
        given().get("/v1/controls/second").then().statusCode(200);

        files.remove("controls/second.yaml");
        put(files, etag()).statusCode(200).body("diff.controls.removed", hasItem("second"));
        given().get("/v1/controls/second").then().statusCode(404);
        assertThat(CatalogApiParts.directory().resolve("controls/second.yaml")).doesNotExist();
    }

    @Test
    void aBundleThatIsWrongInOneFileChangesNothing() {
        var before = version();
        var files = files();
        files.put(CONTROL, rule("evidence.dry_run"));
        files.put("controls/second.yaml", text("second", "evidence.encripted"));

        put(files, etag())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("urn:holdfast:problem:catalog-refused"))
                .body("violations[0].field", startsWith("controls/second.yaml:"))
                .body("violations[0].message", containsString("encripted"));

        given().get("/v1/catalog").then().body("version", is(before)).body("refused", nullValue());
        awaitRule("evidence.encrypted");
        assertThat(CatalogApiParts.directory().resolve("controls/second.yaml")).doesNotExist();
    }

    @Test
    void whoChangesTheCatalogHasSeenIt() {
        var files = files();
        put(files, null).statusCode(428).body("violations[0].field", is("If-Match"));
        put(files, "\"another\"").statusCode(412);
        change(Map.of(CONTROL, rule("evidence.dry_run")), "\"another\"").statusCode(412);
        put(files, etag()).statusCode(200);
    }

    @Test
    void badRequestsSayWhatIsWrong() {
        put(Map.of("../evil.yaml", "x"), etag()).statusCode(422).body("violations[0].field", is("files.../evil.yaml"));
        body("{\"file\":{}}").put("/v1/catalog").then().statusCode(400);
        body("{").put("/v1/catalog").then().statusCode(400);
        given().get("/v1/catalog/versions/none").then().statusCode(404);
        given().get("/v1/catalog/versions?cursor=x").then().statusCode(400);
        given().get("/v1/catalog/versions?hash=x").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void onlyAnAdminChangesTheCatalog() {
        put(Map.of(CONTROL, "x"), "*").statusCode(403);
        given().get("/v1/catalog/versions").then().statusCode(200);
    }

    @Test
    void aRefusedEditIsShownUntilItIsMended() throws Exception {
        var before = version();
        edit(rule("evidence.encripted"));

        await().atMost(SOON).untilAsserted(() -> given().get("/v1/catalog")
                .then()
                .body("refused.errors[0].file", is(CONTROL))
                .body("refused.errors[0].line", is(6))
                .body("refused.errors[0].reason", containsString("encripted"))
                .body("refused.source", is(CatalogApiParts.directory().toString()))
                .body("version", is(before)));
        assertThat(given().get("/q/metrics").asString()).containsPattern("holdfast_catalog_refusals_total [1-9]");

        edit(rule("evidence.dry_run"));
        awaitRule("evidence.dry_run");
        given().get("/v1/catalog").then().body("refused", nullValue()).body("version", not(is(before)));
    }

    private static String version() {
        return given().get("/v1/catalog").then().statusCode(200).extract().path("version");
    }

    private static String etag() {
        return given().get("/v1/catalog").then().statusCode(200).extract().header("ETag");
    }

    private static String controlVersion() {
        return given().get("/v1/controls/revised").then().extract().path("version");
    }

    private static Map<String, String> files() {
        return new HashMap<>(given().get("/v1/catalog/versions/" + version())
                .then()
                .extract()
                .<Map<String, String>>path("files"));
    }

    private static ValidatableResponse put(Map<String, String> files, @Nullable String etag) {
        return match(body(Map.of("files", files)), etag).put("/v1/catalog").then();
    }

    private static ValidatableResponse change(Map<String, String> files, @Nullable String etag) {
        return match(body(Map.of("files", files, "message", "for a test")), etag)
                .patch("/v1/catalog")
                .then();
    }

    private static RequestSpecification body(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification match(RequestSpecification request, @Nullable String etag) {
        return etag == null ? request : request.header("If-Match", etag);
    }

    private static void awaitRule(String assertion) {
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/controls/revised")
                .then()
                .statusCode(200)
                .body("assert", is(assertion)));
    }

    private void awaitStatus(String status) {
        await().atMost(SOON).untilAsserted(() -> assessment().body("items[0].status", is(status)));
    }

    private ValidatableResponse assessment() {
        return given().get("/v1/controls/revised/assessments?subject=" + subject)
                .then()
                .statusCode(200);
    }

    private static void edit(String text) throws Exception {
        var next = Files.writeString(CatalogApiParts.directory().resolve("next.tmp"), text);
        Files.move(next, CatalogApiParts.directory().resolve(CONTROL), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String rule(String assertion) {
        return text("revised", assertion);
    }

    private static String text(String id, String assertion) {
        return catalog().backupControl(id, assertion).text("controls/" + id + ".yaml");
    }

    private void send(Topic topic, byte[] value) throws Exception {
        Running.send(topic, subject, value);
    }
}
