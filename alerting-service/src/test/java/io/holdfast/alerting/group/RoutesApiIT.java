package io.holdfast.alerting.group;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Routes, silences and maintenance windows over HTTP. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class RoutesApiIT {

    @Test
    void theRoutesAreReplacedAsAWholeByWhoHasSeenThem() {
        Rig.replaceRoutes(Map.of("name", "all", "receiver", List.of(Rig.nobody().id())));
        var read = Rig.as("viewer").get("/v1/routes").then().statusCode(200).extract();
        assertThat(read.<String>path("name")).isEqualTo("all");
        var body = Map.of("name", "everything", "receiver", List.of(Rig.nobody().id()));

        Rig.as("admin").body(body).put("/v1/routes").then().statusCode(428);
        Rig.as("operator")
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put("/v1/routes")
                .then()
                .statusCode(403);
        var changed = Rig.as("admin")
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put("/v1/routes")
                .then()
                .statusCode(200)
                .extract();
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
        Rig.as("admin")
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put("/v1/routes")
                .then()
                .statusCode(412);
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        Rig.as("admin")
                .header("If-Match", "*")
                .body(Map.of(
                        "group_wait",
                        "soon",
                        "routes",
                        List.of(Map.of(
                                "receiver", List.of(UUID.randomUUID().toString()), "matchers", List.of("colour=red")))))
                .put("/v1/routes")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder("group_wait", "routes[0].receiver[0]", "routes[0].matchers[0]"));
        Rig.as("admin")
                .header("If-Match", "*")
                .body(Map.of("color", "red"))
                .put("/v1/routes")
                .then()
                .statusCode(400);
    }

    @Test
    void aTrialSaysWhichWayAndWhy() {
        var subject = Rig.newSubject();
        Rig.route(Rig.nobody(), subject);

        Rig.as("viewer")
                .body(Map.of("labels", Map.of("subject", subject)))
                .post("/v1/routes/test")
                .then()
                .statusCode(200)
                .body("routes.size()", equalTo(1))
                .body("routes[0].route", equalTo("default/0"))
                .body("routes[0].why", equalTo("matches subject=" + subject))
                .body("routes[0].labels.subject", equalTo(subject))
                .body("routes[0].channels[0].name", equalTo("nobody"));
        Rig.as("viewer").body(Map.of()).post("/v1/routes/test").then().statusCode(422);
        Rig.as("viewer")
                .body(Map.of("labels", Map.of("colour", "red")))
                .post("/v1/routes/test")
                .then()
                .statusCode(422);
        Rig.as("viewer")
                .body(Map.of("finding_id", UUID.randomUUID()))
                .post("/v1/routes/test")
                .then()
                .statusCode(404);
    }

    @Test
    void aSilenceEndsSomeDayAndSaysWhy() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("matchers", List.of("subject=a"), "comment", "known"),
                Map.of("matchers", List.of("subject=a"), "comment", "known", "ends_at", "2020-01-01T00:00:00Z"),
                Map.of("matchers", List.of("subject=a"), "ends_at", in(1)),
                Map.of("matchers", List.of(), "comment", "known", "ends_at", in(1)),
                Map.of("matchers", List.of("a"), "comment", "known", "ends_at", in(1)),
                Map.of("name", "x", "matchers", List.of("subject=a"), "comment", "known", "ends_at", in(1)))) {
            Rig.as("operator").body(wrong).post("/v1/silences").then().statusCode(422);
        }
        Rig.as("operator")
                .body(Map.of("matchers", List.of("subject=a"), "comment", "known", "ends_at", in(1)))
                .post("/v1/maintenance")
                .then()
                .statusCode(422);
        Rig.as("viewer").body(Map.of()).post("/v1/silences").then().statusCode(403);
        Rig.as("viewer").body(Map.of()).post("/v1/maintenance").then().statusCode(403);
        Rig.as("viewer")
                .delete("/v1/silences/" + java.util.UUID.randomUUID())
                .then()
                .statusCode(403);
        given().get("/v1/silences").then().statusCode(401);
        given().get("/v1/maintenance").then().statusCode(401);
    }

    @Test
    void aSilenceIsCreatedChangedListedAndEnded() {
        var created = Rig.as("operator")
                .body(Map.of("matchers", List.of("subject=a"), "comment", "known", "ends_at", in(1)))
                .post("/v1/silences")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("author", equalTo("operator@example.org"))
                .extract();
        var path = "/v1/silences/" + created.path("id");

        Rig.as("operator")
                .header("If-Match", created.header("ETag"))
                .body(Map.of(
                        "matchers",
                        List.of("subject=b"),
                        "comment",
                        "still known",
                        "starts_at",
                        in(1),
                        "ends_at",
                        in(2)))
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"));
        Rig.as("operator").delete(path).then().statusCode(204);
        Rig.as("viewer").get(path).then().statusCode(200).body("state", equalTo("EXPIRED"));
        var expired = Rig.as("viewer").get("/v1/silences?state=EXPIRED").jsonPath();
        assertThat(expired.<String>getList("items.id")).contains(created.<String>path("id"));
        var maintenance = Rig.as("viewer").get("/v1/maintenance").jsonPath();
        assertThat(maintenance.<String>getList("items.id")).doesNotContain(created.<String>path("id"));
    }

    @Test
    void aFindingTellsWhoHearsOfItAndWhatHoldsItBack() {
        var subject = Rig.newSubject();
        Rig.route(Rig.nobody(), subject);
        Rig.as("operator")
                .body(Map.of(
                        "name",
                        "move",
                        "matchers",
                        List.of("subject=" + subject),
                        "comment",
                        "new rack",
                        "ends_at",
                        in(1)))
                .post("/v1/maintenance")
                .then()
                .statusCode(201);
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        var id = Rig.finding(subject, "OPEN").getString("id");

        Rig.as("viewer")
                .get("/v1/findings/" + id + "/routing")
                .then()
                .statusCode(200)
                .body("routes[0].route", equalTo("default/0"))
                .body("mutes[0].kind", equalTo("maintenance"))
                .body("mutes[0].why", equalTo("move: new rack"))
                .body("told.size()", equalTo(0));
        Rig.as("viewer")
                .get("/v1/findings/" + UUID.randomUUID() + "/routing")
                .then()
                .statusCode(404);
    }

    private static String in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).toString();
    }
}
