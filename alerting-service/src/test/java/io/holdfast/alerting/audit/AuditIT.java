package io.holdfast.alerting.audit;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each proof is broken once and seen to fail; what stands still is held by a lock, as a broken process would. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class AuditIT {

    private final String subject = Rig.newSubject();

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Auditor auditor;

    @Inject
    MovableClock clock;

    @BeforeEach
    void nothingIsForgotten() {
        auditor.audit();
        assertThat(auditor.last().isClean()).as("before: %s", auditor.last()).isTrue();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aFindingWithoutAnyNextStepIsSeen() throws Exception {
        Rig.send(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
        var id = Rig.finding(subject, "OPEN").getString("id");
        // By hand, so that no rule gives it a due date again.
        execute("update finding set due_at = null, due_by_hand = true where id = ?", UUID.fromString(id));
        clock.skip(Duration.ofMinutes(6));

        assertSeen(Proof.NEXT_STEP, id);

        execute("update finding set due_by_hand = false where id = ?", UUID.fromString(id));
        Rig.finding(subject, found -> found.get("due_at") != null);
        clock.reset();
        auditor.audit();
        assertThat(auditor.last().of(Proof.NEXT_STEP).count()).isZero();
    }

    @Test
    void aTimerThatStandsStillIsSeen() throws Exception {
        Rig.send(backupOf(subject).at(clock.instant()).to(NO_DATA));
        await().until(() -> count("select count(*) as n from awaited_evidence where subject = ?", subject) == 1);

        try (var held = hold("select * from awaited_evidence where subject = ? for update", subject)) {
            clock.skip(Duration.ofMinutes(66));

            assertSeen(Proof.TIMERS, "backup-recent on " + subject);
            held.rollback();
        }
        Rig.finding(subject, "OPEN");
    }

    @Test
    void aReminderThatIsNotMadeIsSeen() throws Exception {
        Rig.send(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
        var id = Rig.finding(subject, "OPEN").getString("id");
        Rig.as("operator")
                .header("If-Match", "*")
                .body(Map.of("at", clock.instant().plus(Duration.ofHours(10)).toString(), "reason", "agreed"))
                .post("/v1/findings/" + id + "/due")
                .then()
                .statusCode(200);

        try (var held = hold("select * from finding where id = ? for update", UUID.fromString(id))) {
            clock.skip(Duration.ofHours(9));

            assertSeen(Proof.TIMERS, id);
            held.rollback();
        }
        await().until(() ->
                count("select count(*) as n from finding where subject = ? and remind_at is null", subject) == 1);
    }

    @Test
    void aDeliveryThatStandsStillIsSeen() throws Exception {
        // Nobody listens there: the first attempt fails, and the next one waits.
        var channel = Rig.channel("http://127.0.0.1:9/");
        Rig.route(channel, subject);
        try {
            Rig.send(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
            var id = UUID.fromString(
                    String.valueOf(Rig.notification(channel, "RETRYING").get("id")));
            try (var held = hold("select * from notification where id = ? for update", id)) {
                clock.skip(Duration.ofHours(5));

                assertSeen(Proof.DELIVERIES, id.toString());
                held.rollback();
            }
        } finally {
            Rig.remove(channel);
        }
    }

    @Test
    void aGroupThatNobodyLooksAtIsSeen() throws Exception {
        var channel = Rig.channel("http://127.0.0.1:9/");
        Rig.routes(Map.of(
                "matchers", List.of("subject=" + subject), "receiver", List.of(channel.id()), "group_wait", "1h"));
        try {
            Rig.send(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
            var finding = UUID.fromString(Rig.finding(subject, "OPEN").getString("id"));
            var id = database.inTransaction(
                    transaction -> Sql.of("select group_id from route_member where finding_id = ?", finding)
                            .first(transaction, row -> row.id("group_id"))
                            .orElseThrow());
            try (var held = hold("select * from route_group where id = ? for update", id)) {
                clock.skip(Duration.ofHours(2));

                assertSeen(Proof.GROUPS, id.toString());
                held.rollback();
            }
        } finally {
            Rig.remove(channel);
        }
    }

    private void assertSeen(Proof proof, String what) {
        // What other tests left behind gets its turn first.
        await().untilAsserted(() -> {
            auditor.audit();
            assertThat(auditor.last().of(proof).count())
                    .as("%s", auditor.last())
                    .isEqualTo(1);
        });
        assertThat(auditor.last().of(proof).example()).isEqualTo(what);
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body(containsString(what));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("holdfast_audit_gaps{proof=\"" + proof.word() + "\"} 1.0"));
    }

    /** Another connection that has the row; nobody else gets it until it rolls back. */
    private Connection hold(String query, Object value) throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        Sql.of(query, value).list(connection, row -> row);
        return connection;
    }

    private void execute(String statement, Object value) throws SQLException {
        database.inTransaction(transaction -> Sql.of(statement, value).execute(transaction));
    }

    private long count(String query, Object value) throws SQLException {
        return database.inTransaction(transaction ->
                Sql.of(query, value).first(transaction, row -> row.number("n")).orElseThrow());
    }
}
