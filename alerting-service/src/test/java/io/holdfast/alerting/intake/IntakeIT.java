package io.holdfast.alerting.intake;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Topic;
import io.holdfast.foundation.json.Json;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What comes in by Kafka: much, broken, and while the database is away. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class IntakeIT {

    @Inject
    Database database;

    @Test
    void aPoisonRecordIsKeptAndThePartitionMovesOn() throws Exception {
        var subject = Rig.newSubject();
        try (var producer = Rig.producer()) {
            for (var poison : new String[] {"not json", "null", "{\"id\":1}", "{\"reason\":\"\\u0000\"}"}) {
                producer.send(new ProducerRecord<>(Topic.TRANSITIONS.topicName(), subject, poison.getBytes(UTF_8)))
                        .get();
            }
            producer.send(new ProducerRecord<>(Topic.TRANSITIONS.topicName(), subject, null))
                    .get();
        }
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));

        Rig.finding(subject, "OPEN");

        assertThat(count("select count(*) as n from unreadable_record where key = ?", subject.getBytes(UTF_8)))
                .isEqualTo(5);
        given().get("/q/metrics").then().statusCode(200).body(containsString("holdfast_unreadable_records_total"));
    }

    @Test
    void manyTransitionsDoNotChokeIt() throws Exception {
        var many = 5_000;
        var now = Instant.now();
        var begun = System.nanoTime();
        try (var producer = Rig.producer()) {
            for (var i = 0; i < many; i++) {
                var transition = backupOf("mass-" + i)
                        .control("mass")
                        .from(SATISFIED)
                        .at(now)
                        .to(NOT_SATISFIED);
                var unused = producer.send(new ProducerRecord<>(
                        Topic.TRANSITIONS.topicName(),
                        transition.subject(),
                        Json.mapper().writeValueAsBytes(transition)));
            }
            producer.flush();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) as n from finding where control_id = ?", "mass") == many);
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        System.out.printf("%d transitions became findings in %.1f s: %.0f/s%n", many, seconds, many / seconds);
        assertThat(count("select count(distinct number) as n from finding where control_id = ?", "mass"))
                .isEqualTo(many);
    }

    @Test
    void itSurvivesTheDatabaseGoingAwayAndComingBack() throws Exception {
        var subject = Rig.newSubject();
        try (var away = DatabaseAway.of(database)) {
            Rig.as("viewer")
                    .get("/v1/findings")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"));
            Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
            await().untilAsserted(() ->
                    given().get("/q/health/ready").then().statusCode(200).body(containsString("waiting_since")));
            assertThat(away.isAway()).isTrue();
        }

        Rig.finding(subject, "OPEN");
        await().untilAsserted(() ->
                given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void itSaysHowItIsDoing() {
        var subject = Rig.newSubject();
        Rig.send(backupOf(subject).from(SATISFIED).at(Instant.now()).to(NOT_SATISFIED));
        Rig.finding(subject, "OPEN");

        for (var probe : new String[] {"live", "ready", "started"}) {
            given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/findings/{id}/acknowledge"));
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("holdfast_findings{severity=\"HIGH\",status=\"OPEN\"}"))
                .body(containsString("holdfast_reader_lag_records{reader=\"alerting\"}"))
                .body(containsString("holdfast_evidence_to_finding_seconds_count")));
    }

    private long count(String sql, Object value) throws SQLException {
        return database.inTransaction(transaction ->
                Sql.of(sql, value).first(transaction, row -> row.number("n")).orElseThrow());
    }
}
