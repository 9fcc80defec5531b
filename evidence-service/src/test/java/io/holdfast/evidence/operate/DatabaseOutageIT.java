package io.holdfast.evidence.operate;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.evidence.parts.Outage;
import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class DatabaseOutageIT {

    @Test
    void goesOnTakingEvidenceInAndCatchesUp() {
        var source = unique("outage");
        var key = keyOf(source);
        var during = unique("during");
        send(key, source, unique("before")).statusCode();

        var outage = Outage.ofDatabase();
        try {
            assertThat(send(key, source, during).statusCode())
                    .as("a known key needs no database")
                    .isEqualTo(202);
            post(STRUCTURED, backup(source, during, "x")).then().statusCode(202);
            get("/v1/evidence")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5");
            assertThat(send("hf_unknown", source, unique("x")).statusCode()).isEqualTo(503);
            await().until(() -> given().get("/q/health/ready").asString().contains("waiting_since"));
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        } finally {
            outage.end();
        }

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", during);
        await().until(() -> !given().get("/q/health/ready").asString().contains("waiting_since"));
    }

    private static String keyOf(String source) {
        as("admin")
                .contentType("application/json")
                .body("{\"title\":\"t\",\"owner\":\"o\"}")
                .put("/v1/sources/{id}", source)
                .then()
                .statusCode(201);
        return as("admin").post("/v1/sources/{id}/keys", source).jsonPath().getString("key");
    }

    private static io.restassured.response.Response send(String key, String source, String id) {
        return given().header("X-API-Key", key)
                .contentType(STRUCTURED)
                .body(backup(source, id, "x"))
                .post("/v1/evidence");
    }
}
