package io.holdfast.evidence.operate;

import static io.holdfast.evidence.parts.Api.NDJSON;
import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.evidence.parts.OwnBroker;
import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaOutageIT.BrokerThatGoesAway.class)
class KafkaOutageIT {

    @Test
    void answersUnknownAndTakesTheSameEventOnceItIsBack() throws InterruptedException {
        var id = unique("unknown");
        acceptedInTheEnd(backup("s", unique("before"), "x"));

        OwnBroker.stopIt();
        post(STRUCTURED, backup("s", id, "x"))
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:holdfast:problem:not-acknowledged"))
                .body("detail", containsString("same id"));
        post(NDJSON, backup("s", unique("line"), "x")).then().statusCode(503).header("Retry-After", "5");
        given().get("/q/health/ready").then().statusCode(200);
        OwnBroker.startIt();

        acceptedInTheEnd(backup("s", id, "x"));
        acceptedInTheEnd(backup("s", id, "x"));
        var last = unique("last");
        acceptedInTheEnd(backup("s", last, "x"));
        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", last);
        assertThat(items(as("viewer").get("/v1/evidence?id={id}", id))).isEqualTo(1);
    }

    /** Sends until it is accepted, as 503 tells every caller to do: these bounds are short for a slow machine. */
    private static void acceptedInTheEnd(String event) {
        await().until(() -> post(STRUCTURED, event).statusCode() == 202);
    }

    /** A broker of its own, so that the others keep theirs; short bounds, so that the outage is told soon. */
    public static final class BrokerThatGoesAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdfast.evidence.publish.delivery-timeout", "2s",
                    "holdfast.evidence.publish.request-timeout", "1s",
                    "holdfast.evidence.publish.max-block", "2s",
                    "holdfast.evidence.ledger.reader", "ledger-of-own-broker");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(Parts.class, Map.of(Parts.WITHOUT_KAFKA, "true")),
                    new TestResourceEntry(OwnBroker.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
