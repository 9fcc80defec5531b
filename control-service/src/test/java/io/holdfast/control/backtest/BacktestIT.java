package io.holdfast.control.backtest;

import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Facts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backtests over HTTP, beside a topology that judges live. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
@WithTestResource(LedgerParts.class)
@TestSecurity(user = "otto", roles = "operator")
class BacktestIT {

    /** Not of the scheme that the service would check itself; who calls is set by the test. */
    private static final String TOKEN = "Test of-otto";

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    private final String subject = "system-" + UUID.randomUUID();
    private final String controlId = "new-" + UUID.randomUUID();
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);

    @SuppressWarnings("NullAway.Init")
    private StubLedger ledger;

    @BeforeEach
    void openLedger() throws IOException {
        ledger = LedgerParts.ledger();
        Running.awaitReady();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void tellsWhatReallyHappenedFromWhatWouldHave() throws Exception {
        var asset = new Asset(
                subject, "system", subject, "ops", Asset.Criticality.HIGH, Map.of(), "s", Asset.State.ACTIVE, start, 1);
        var lines = new ArrayList<String>();
        send(Topic.ASSETS, json(asset));
        awaitReal("NO_DATA");
        lines.add(happens(1, "success"));
        awaitReal("SATISFIED");
        lines.add(happens(2, "failure"));
        awaitReal("NOT_SATISFIED");
        holds(List.of("{\"asset\":" + Sql.json(asset) + "}"), lines);

        var same = done(ask("\"control_id\":\"backup-recent\""));
        var laxer = done(ask("\"control\":\"%s\"".formatted(yaml("backup-recent", "evidence.outcome != 'warning'"))));

        flips(same, "?subject=" + subject)
                .body("items.to", equalTo(List.of("NO_DATA", "SATISFIED", "NOT_SATISFIED")))
                .body("items.occurrence", equalTo(List.of("BOTH", "BOTH", "BOTH")));
        given().get("/v1/backtests/{id}/subjects?limit=1000", same)
                .then()
                .statusCode(200)
                .body("items.subject", not(hasItem(subject)));
        flips(laxer, "?occurrence=ONLY_REAL&subject=" + subject)
                .body("items.to", equalTo(List.of("NOT_SATISFIED")))
                .body("items[0].evidence.id", is(subject + "-2"));
        given().get("/v1/backtests/{id}/subjects?verdict=ONLY_REAL&limit=1000", laxer)
                .then()
                .statusCode(200)
                .body("items.find { it.subject == '" + subject + "' }.would_be.at_end", is("SATISFIED"))
                .body("items.find { it.subject == '" + subject + "' }.real.at_end", is("NOT_SATISFIED"));
    }

    @Test
    void answersWithProgressTotalsAndPages() {
        holds(
                List.of(Lines.asset("a"), Lines.asset("b")),
                List.of(
                        Lines.backup(1, "a", start, "success"),
                        Lines.backup(2, "a", start.plusSeconds(60), "failure"),
                        Lines.backup(3, "nobody", start, "success")));

        var id = done(ask(newControl()));

        backtest(id)
                .body("requested_by", is("otto"))
                .body("control_id", is(controlId))
                .body("request.control", containsString(controlId))
                .body("progress.evidence_total", is(3))
                .body("progress.evidence_read", is(3))
                .body("progress.subjects", is(2))
                .body("started_at", notNullValue())
                .body("ended_at", notNullValue())
                .body("reason", nullValue())
                .body("result.subjects.total", is(2))
                .body("result.subjects.only_would_be", is(2))
                .body("result.subjects.same", is(0))
                .body("result.subjects.different", is(0))
                .body("result.flips.only_would_be", is(2))
                .body("result.flips.listed", is(2))
                .body("result.real.held_share", nullValue())
                .body("result.would_be.at_end.NO_DATA", is(1))
                .body("result.would_be.at_end.NOT_SATISFIED", is(1))
                .body("result.assumptions[0]", containsString("labels"));
        String next = flips(id, "?limit=1")
                .body("items[0].to", is("SATISFIED"))
                .extract()
                .path("next");
        flips(id, "?limit=1&cursor=" + next)
                .body("items[0].to", is("NOT_SATISFIED"))
                .body("next", nullValue());
        given().get("/v1/backtests?control={id}&state=DONE", controlId)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("next", nullValue());
        assertThat(ledger.tokens).containsOnly(TOKEN);
        assertThat(ledger.asked).anyMatch(each -> each.startsWith(StubLedger.EVIDENCE + "?kind=backup.run&to="));
    }

    @Test
    void aControlThatCannotBeJudgedByIsRefusedWithItsLine() {
        post("{\"control\":\"%s\",%s}".formatted(yaml(controlId, "evidence.outcom == 'success'"), period()))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", startsWith("control:6:"))
                .body("violations[0].message", containsString("outcom"));
        post("{\"control_id\":\"nothing\",%s}".formatted(period())).statusCode(422);
        post("{\"control_id\":\"backup-recent\",\"from\":\"2999-01-01T00:00:00Z\",\"to\":\"2999-01-02T00:00:00Z\"}")
                .statusCode(422)
                .body("violations[0].field", is("to"));
        post("").statusCode(400);
    }

    @Test
    void canBeCancelledWhileItWaitsForEvidence() {
        var letGo = new CountDownLatch(1);
        ledger.answers(StubLedger.ASSETS, StubLedger.whole(List.of(Lines.asset("a"))))
                .answers(StubLedger.EVIDENCE, StubLedger.hanging(letGo), StubLedger.whole(List.of()));
        var first = ask(newControl());
        var second = ask(newControl());
        await().atMost(SOON)
                .untilAsserted(
                        () -> backtest(first).body("state", is("RUNNING")).body("progress.evidence_total", is(5)));
        backtest(second).body("state", is("QUEUED"));

        given().post("/v1/backtests/{id}/cancel", first).then().statusCode(200).body("state", is("CANCELLED"));

        done(second);
        letGo.countDown();
        backtest(first).body("state", is("CANCELLED")).body("result", nullValue());
        given().post("/v1/backtests/{id}/cancel", first).then().statusCode(409);
        given().get("/v1/backtests/{id}/flips", first).then().statusCode(409);
    }

    @Test
    void saysWhyItFailed() {
        ledger.answers(StubLedger.ASSETS, StubLedger.status(401));

        var id = ask(newControl());

        await().atMost(SOON).untilAsserted(() -> backtest(id).body("state", is("FAILED")));
        backtest(id).body("reason", containsString("token")).body("ended_at", notNullValue());
    }

    @Test
    void whatNobodyRunsAnyMoreIsFailedAsInterrupted() throws SQLException {
        var id = UUID.randomUUID();
        Sql.of("insert into backtest (id, control_id, control_title, control_version, request, period_from, period_to,"
                        + " state, requested_by, requested_at, alive_at) values (?, 'x', 'X', 'v', '{}', ?, ?, 'RUNNING',"
                        + " 'otto', ?, now() - interval '1 hour')")
                .with(id, start, start.plusSeconds(1), start)
                .update(database);

        await().atMost(SOON).untilAsserted(() -> backtest(id.toString()).body("state", is("FAILED")));
        backtest(id.toString()).body("reason", startsWith("interrupted"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoOnlyLooksStartsNothing() {
        post("{\"control_id\":\"backup-recent\",%s}".formatted(period())).statusCode(403);
        given().post("/v1/backtests/{id}/cancel", UUID.randomUUID()).then().statusCode(403);
        given().get("/v1/backtests").then().statusCode(200);
        given().get("/v1/backtests/{id}", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/backtests?state=GREEN").then().statusCode(400).body("violations[0].field", is("state"));
        given().get("/v1/backtests?cursor=x").then().statusCode(400);
    }

    private void holds(List<String> assets, List<String> evidence) {
        ledger.answers(StubLedger.ASSETS, StubLedger.whole(assets))
                .answers(StubLedger.EVIDENCE, StubLedger.whole(evidence));
    }

    /** Live and in the ledger at once. */
    private String happens(int number, String outcome) throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var event = json(Facts.backup(
                subject, subject + "-" + number, now, Map.of("outcome", outcome, "encrypted", true, "dry_run", false)));
        send(Topic.ACCEPTED, event);
        return "{\"sequence\":%d,\"recorded_at\":\"%s\",\"event\":%s}"
                .formatted(number, now, new String(event, StandardCharsets.UTF_8));
    }

    private String newControl() {
        return "\"control\":\"%s\"".formatted(yaml(controlId, "evidence.outcome == 'success'"));
    }

    private static String yaml(String id, String assertion) {
        return """
                id: %s
                title: Another backup control
                severity: high
                population: {kind: system}
                evidence: {kind: backup.run, where: evidence.dry_run != true}
                assert: %s
                fresh_for: 26h
                """.formatted(id, assertion).replace("\n", "\\n");
    }

    private String period() {
        return "\"from\":\"%s\",\"to\":\"%s\"".formatted(start.minusSeconds(60), Instant.now());
    }

    private String ask(String control) {
        var answer = post("{" + control + "," + period() + "}").statusCode(202);
        String id = answer.extract().path("id");
        answer.header("Location", endsWith("/v1/backtests/" + id));
        return id;
    }

    private static ValidatableResponse post(@Nullable String body) {
        return given().header("Authorization", TOKEN)
                .contentType(ContentType.JSON)
                .body(String.valueOf(body))
                .post("/v1/backtests")
                .then();
    }

    private static String done(String id) {
        await().atMost(SOON).untilAsserted(() -> backtest(id).body("state", is("DONE")));
        return id;
    }

    private static ValidatableResponse backtest(String id) {
        return given().get("/v1/backtests/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse flips(String id, String query) {
        return given().get("/v1/backtests/" + id + "/flips" + query).then().statusCode(200);
    }

    private void awaitReal(String status) {
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/controls/backup-recent/assessments?subject={subject}", subject)
                        .then()
                        .statusCode(200)
                        .body("items[0].status", is(status)));
    }

    private void send(Topic topic, byte[] value) throws Exception {
        Running.send(topic, subject, value);
    }
}
