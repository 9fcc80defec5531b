package io.holdfast.evidence.operate;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class OperateIT {

    @Test
    void tellsHowItIs() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);

        given().get("/q/health/ready")
                .then()
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("migrations", "ledger", "threads", "kinds"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void counts() {
        post(STRUCTURED, backup("s", unique("counted"), "x")).then().statusCode(202);
        post(STRUCTURED, "{}").then().statusCode(400);

        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("holdfast_evidence_accepted_total{kind=\"backup.run\",via=\"http\""))
                .body(containsString("holdfast_evidence_refused_total{reason=\"not_a_cloudevent\""))
                .body(containsString("holdfast_ledger_rows_total"))
                .body(containsString("holdfast_kinds_refused 0.0"))
                .body(containsString("holdfast_reader_lag_records{reader=\"evidence-ledger\""))
                .body(containsString("holdfast_intake_seconds_count{via=\"http\"")));
    }

    @Test
    void describesItself() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/evidence"))
                .body(containsString("/v1/assets/held-snapshots"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/evidence",
        "POST, /v1/evidence",
        "GET, /v1/assets",
        "GET, /v1/assets/held-snapshots",
        "POST, /v1/assets/held-snapshots/1/confirm",
        "GET, /v1/dead-letters",
        "GET, /v1/dead-letters/x",
        "POST, /v1/dead-letters/x/replay",
        "GET, /v1/sources",
        "GET, /v1/sources/x",
        "PUT, /v1/sources/x",
        "POST, /v1/sources/x/keys",
        "GET, /v1/adapters",
        "POST, /v1/intake/restic"
    })
    void asksWhoCalls(String method, String path) {
        var call = given();
        if (path.equals("/v1/evidence") && method.equals("POST")) {
            call.contentType(STRUCTURED).body("{}");
        } else if (method.equals("PUT")) {
            call.contentType("application/json").body("{}");
        }
        call.request(method, path).then().statusCode(401).contentType("application/problem+json");
    }
}
