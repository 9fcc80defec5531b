package io.holdfast.evidence.source;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class SourceResourceIT {

    private static final String REGISTRATION = "{\"title\":\"Backups\",\"owner\":\"platform\",\"interval\":\"26h\"}";

    private final String id = unique("/cron/db");

    @Test
    void registersAndChangesWithETags() {
        put(as("admin"), REGISTRATION)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("registered", equalTo(true))
                .body("interval", equalTo("26h"))
                .body("accepted", equalTo(0));

        put(as("admin"), REGISTRATION).then().statusCode(428);
        put(as("admin").header("If-Match", "\"7\""), REGISTRATION).then().statusCode(412);
        put(as("admin").header("If-Match", "\"1\""), "{\"title\":\"B\",\"owner\":\"ops\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        get("/v1/sources/{id}", id).then().header("ETag", "\"2\"").body("owner", equalTo("ops"));
    }

    @Test
    void refusesWhatIsWrong() {
        put(as("admin"), "{\"title\":\"\",\"interval\":\"often\"}")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(java.util.List.of("title", "owner", "interval")));
        put(as("admin"), "{\"title\":\"B\",\"owner\":\"ops\",\"ownr\":\"x\"}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        put(as("admin"), "{").then().statusCode(400).contentType("application/problem+json");
        put(as("operator"), REGISTRATION).then().statusCode(403);
        get("/v1/sources/{id}", unique("none")).then().statusCode(404);
        as("admin").post("/v1/sources/{id}/keys", unique("none")).then().statusCode(404);
    }

    @Test
    void seesASourceByItsEvidenceAndRegistersItLater() {
        post(STRUCTURED, backup(id, unique("e"), "x")).then().statusCode(202);

        eventually(answer -> answer.statusCode() == 200, "/v1/sources/{id}", id)
                .then()
                .body("registered", equalTo(false))
                .body("accepted", equalTo(1));

        put(as("admin"), REGISTRATION).then().statusCode(201).body("accepted", equalTo(1));
        assertThat(get("/v1/sources?limit=1000").jsonPath().getList("items.id", String.class))
                .contains(id);
    }

    @Test
    void letsASourceInByItsKeyAndOnlyForItself() {
        put(as("admin"), REGISTRATION).then().statusCode(201);
        var key = as("admin")
                .post("/v1/sources/{id}/keys", id)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("key", startsWith("hf_"))
                .extract()
                .jsonPath()
                .getString("key");

        send(key, id).then().statusCode(202);
        send(key, "/other")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("source"));
        given().header("X-API-Key", key)
                .body("{}")
                .post("/v1/intake/restic?source=/other")
                .then()
                .statusCode(403);
        given().header("X-API-Key", key).get("/v1/evidence").then().statusCode(403);
        send("hf_wrong", id).then().statusCode(401);
        as("operator").post("/v1/sources/{id}/keys", id).then().statusCode(403);
    }

    @Test
    void takesAKeyBack() {
        put(as("admin"), REGISTRATION).then().statusCode(201);
        var created = as("admin").post("/v1/sources/{id}/keys", id).jsonPath();
        var key = created.getString("key");
        send(key, id).then().statusCode(202);

        as("operator")
                .delete("/v1/sources/{id}/keys/{key}", id, created.getString("id"))
                .then()
                .statusCode(403);
        as("admin")
                .delete("/v1/sources/{id}/keys/{key}", id, created.getString("id"))
                .then()
                .statusCode(204);

        send(key, id).then().statusCode(401);
        as("admin")
                .delete("/v1/sources/{id}/keys/{key}", id, created.getString("id"))
                .then()
                .statusCode(404);
        as("admin")
                .get("/v1/sources/{id}/keys", id)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].revoked_at", notNullValue())
                .body("items[0]", not(hasKey("key")));
    }

    private Response put(RequestSpecification caller, String registration) {
        return caller.contentType("application/json").body(registration).put("/v1/sources/{id}", id);
    }

    private static Response send(String key, String source) {
        return given().header("X-API-Key", key)
                .contentType(STRUCTURED)
                .body(backup(source, unique("e"), "x"))
                .post("/v1/evidence");
    }
}
