package io.holdfast.alerting.audit;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings that are not what the topic says are found and repaired, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class ReconciliationIT {

    private final String subject = Rig.newSubject();

    @Inject
    Database database;

    @BeforeEach
    void everythingIsAsItShouldBe() {
        var before = reconcile();
        assertThat(before.getLong("missed")).isZero();
        assertThat(before.getLong("differed")).as("%s", before.prettify()).isZero();
    }

    @Test
    void whatWasNeverAppliedIsApplied() throws Exception {
        Rig.send(backupOf(subject).from(SATISFIED).at(Instant.now()).to(NOT_SATISFIED));
        Rig.finding(subject, "OPEN");
        // The reader takes it for old and goes on, as if it had lost it.
        execute("update applied_transition set sequence = 9 where subject = ?");
        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .at(Instant.now())
                .to(SATISFIED));
        var after = Rig.newSubject();
        Rig.send(backupOf(after).from(SATISFIED).at(Instant.now()).to(NOT_SATISFIED));
        Rig.finding(after, "OPEN");
        await().until(() -> reconcile().getLong("ahead") == 1);
        execute("update applied_transition set sequence = 1 where subject = ?");
        assertThat(Rig.finding(subject, found -> true).getString("status")).isEqualTo("OPEN");

        var result = reconcile();

        assertThat(result.getLong("missed")).isEqualTo(1);
        assertThat(result.getLong("repaired")).isEqualTo(1);
        Rig.finding(subject, "RESOLVED");
        assertThat(reconcile().getLong("missed")).isZero();
    }

    @Test
    void whatEndedThoughItFailsIsOpenAgain() throws Exception {
        Rig.send(backupOf(subject).from(SATISFIED).at(Instant.now()).to(NOT_SATISFIED));
        Rig.finding(subject, "OPEN");
        execute(
                "update finding set status = 'RESOLVED', resolution = 'RECOVERED', resolved_at = now() where subject = ?");

        var result = reconcile();

        assertThat(result.getLong("differed")).isEqualTo(1);
        assertThat(Rig.finding(subject, "OPEN").getInt("times_opened")).isEqualTo(2);
    }

    @Test
    void whatIsOpenThoughItHoldsIsResolved() throws Exception {
        Rig.send(
                backupOf(subject).from(SATISFIED).at(Instant.now()).to(NOT_SATISFIED),
                backupOf(subject)
                        .sequence(2)
                        .from(NOT_SATISFIED)
                        .at(Instant.now())
                        .to(SATISFIED));
        Rig.finding(subject, "RESOLVED");
        execute("update finding set status = 'OPEN', resolution = null, resolved_at = null where subject = ?");

        assertThat(reconcile().getLong("differed")).isEqualTo(1);

        Rig.finding(subject, "RESOLVED");
    }

    @Test
    void whatIsNoLongerAwaitedIsAwaitedAgain() throws Exception {
        Rig.send(backupOf(subject).at(Instant.now()).to(NO_DATA));
        await().until(() -> awaited() == 1);
        execute("delete from awaited_evidence where subject = ?");

        assertThat(reconcile().getLong("repaired")).isEqualTo(1);

        assertThat(awaited()).isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorAsksForItAndEverybodySeesWhatItCameTo() {
        Rig.as("operator").post("/v1/reconciliations").then().statusCode(403);

        var id = reconcile().getString("id");

        Rig.as("viewer")
                .get("/v1/reconciliations")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.asked_by", equalTo("admin@example.org"));
    }

    private static JsonPath reconcile() {
        return await().until(
                        () -> Rig.as("admin").post("/v1/reconciliations"),
                        // The hourly one may be under way.
                        answer -> answer.statusCode() == 201)
                .jsonPath();
    }

    private void execute(String statement) throws SQLException {
        database.inTransaction(transaction -> Sql.of(statement, subject).execute(transaction));
    }

    private long awaited() throws SQLException {
        return database.inTransaction(
                transaction -> Sql.of("select count(*) as n from awaited_evidence where subject = ?", subject)
                        .first(transaction, row -> row.number("n"))
                        .orElseThrow());
    }
}
