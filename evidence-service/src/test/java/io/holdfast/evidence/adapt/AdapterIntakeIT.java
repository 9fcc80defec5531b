package io.holdfast.evidence.adapt;

import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every accepted output through the whole service: the intake, the schemas of the catalog, Kafka and the ledger. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class AdapterIntakeIT {

    @Test
    void everyAcceptedOutputIsEvidence() {
        for (var given : Accepted.outputs()) {
            var expected = given.events().size();

            post(given, unique("source"))
                    .then()
                    .statusCode(202)
                    .body("accepted", equalTo(expected))
                    .body("items.status", everyItem(is("accepted")));
        }
    }

    @Test
    void outputThatIsSentTwiceIsLedgeredOnce() {
        var source = unique("source");
        var given = backup();
        var first = post(given, source).jsonPath().getString("items[0].id");
        var second = post(given, source).then().statusCode(202);

        second.body("items[0].id", equalTo(first));
        eventually(answer -> items(answer) == 1, "/v1/evidence?source={source}", source)
                .then()
                .body("items[0].event.type", equalTo("backup.run"))
                .body("items[0].event.subject", equalTo("db01"))
                .body("items[0].event.time", containsString("2026-11-22T02:38:34"));
    }

    @Test
    void outputThatWasCutNamesThePlace() {
        var given = backup();
        var cut = new Given(given.adapter(), given.body().substring(0, 700), "db01", null, null);

        post(cut, "cut").then().statusCode(422).body("violations.field", hasItem("body line 3"));
    }

    @Test
    void outputWithoutItsTimeAsksForTheParameter() {
        var users = Given.output("keycloak", Samples.of("keycloak", "keycloak-26.0.8-users.json"));

        post(users, "keycloak").then().statusCode(400).body("violations.field", equalTo(List.of("time")));
    }

    private static Given backup() {
        return Given.output("restic", Samples.of("restic", "backup-0.18-db01.jsonl"))
                .subject("db01");
    }

    private static Response post(Given given, String source) {
        var call = as("operator").queryParam("source", source);
        if (given.subject() != null) {
            call = call.queryParam("subject", given.subject());
        }
        if (given.time() != null) {
            call = call.queryParam("time", given.time().toString());
        }
        return call.contentType("application/octet-stream")
                .body(given.body().getBytes(StandardCharsets.UTF_8))
                .post("/v1/intake/{adapter}", given.adapter().name());
    }
}
