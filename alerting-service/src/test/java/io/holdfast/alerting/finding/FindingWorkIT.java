package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.EXEMPT;
import static io.holdfast.contracts.Status.INCONCLUSIVE;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.contracts.Severity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with findings, as callers do it. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class FindingWorkIT {

    @Inject
    MovableClock clock;

    private final String subject = Rig.newSubject();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theWholeWayFromOpenToProvenFixed() {
        var id = opened().getString("id");

        act(id, "assign", Map.of("to", "ivo"))
                .body("assigned_to", equalTo("ivo"))
                .body("status", equalTo("OPEN"));
        act(id, "start", Map.of("comment", "looking")).body("status", equalTo("IN_PROGRESS"));
        act(id, "fixed", Map.of("comment", "new disk"))
                .body("status", equalTo("AWAITING_VERIFICATION"))
                .body("actions", hasItem("reopen"))
                .body("actions", not(hasItem("fixed")));
        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .at(clock.instant())
                .because("backup ok")
                .to(SATISFIED));

        var resolved = Rig.finding(subject, "RESOLVED");
        assertThat(resolved.getString("broke.id")).isEqualTo("run-1");
        assertThat(resolved.getString("healed.id")).isEqualTo("run-2");
        assertThat(resolved.getString("condition")).isEqualTo("PASSING");
        one(id).body("timeline.action", contains("OPENED", "ASSIGNED", "STARTED", "FIXED", "RESOLVED"))
                .body("actions", contains("comment"));
    }

    @Test
    void whatStillFailsAfterItWasSaidToBeFixedIsBackInProgress() {
        var id = opened().getString("id");
        act(id, "fixed", Map.of()).body("status", equalTo("AWAITING_VERIFICATION"));

        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .at(clock.instant().plusSeconds(5))
                .because("failed again")
                .to(INCONCLUSIVE));

        Rig.finding(subject, "IN_PROGRESS");
        one(id).body("timeline[2].action", equalTo("REFUTED")).body("condition", equalTo("ERROR"));
    }

    @Test
    void aFixWithoutProofIsBackInProgressByItself() {
        var id = opened().getString("id");
        act(id, "due", Map.of("at", clock.instant().plus(Duration.ofDays(300)).toString(), "reason", "holidays"));
        act(id, "fixed", Map.of());

        clock.skip(Duration.ofDays(7).plusMinutes(1));

        Rig.finding(subject, "IN_PROGRESS");
    }

    @Test
    void whatIsClosedStaysClosedWhileItFails() {
        var id = opened().getString("id");
        act(id, "close", Map.of("resolution", "WONT_FIX", "comment", "we live with it"))
                .body("status", equalTo("CLOSED"))
                .body("resolution", equalTo("WONT_FIX"))
                .body("resolved_at", notNullValue());
        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .severity(Severity.CRITICAL)
                .to(STALE));
        var still = Rig.finding(subject, found -> "STALE".equals(found.getString("assessment")));
        assertThat(still.getString("status")).isEqualTo("CLOSED");

        Rig.send(
                backupOf(subject).sequence(3).from(STALE).to(SATISFIED),
                backupOf(subject)
                        .sequence(4)
                        .from(SATISFIED)
                        .at(clock.instant())
                        .to(NOT_SATISFIED));

        await().untilAsserted(() -> list("subject", subject)
                .body("items.status", contains("OPEN", "CLOSED"))
                .body("items[0].previous", equalTo(id)));
    }

    @Test
    void onlyAPersonTakesBackWhatAPersonClosed() {
        var id = opened().getString("id");
        act(id, "close", Map.of("resolution", "DUPLICATE", "comment", "of 3"));

        act(id, "reopen", Map.of())
                .body("status", equalTo("OPEN"))
                .body("times_opened", equalTo(2))
                .body("timeline[2].actor", equalTo("operator@example.org"));
    }

    @Test
    void aDueDateThatPassesIsSaidOnce() {
        var id = opened().getString("id");
        var due = clock.instant().plus(Duration.ofHours(1));
        act(id, "due", Map.of("at", due.toString(), "reason", "urgent")).body("overdue", equalTo(false));

        clock.skip(Duration.ofMinutes(61));

        Rig.finding(subject, found -> found.getBoolean("overdue"));
        clock.skip(Duration.ofMinutes(61));
        act(id, "comment", Map.of("text", "time went on"));
        one(id).body("timeline.action", contains("OPENED", "DUE_CHANGED", "OVERDUE", "COMMENTED"));
        list("subject", subject, "tab", "overdue").body("items", hasSize(1));
        list("subject", subject, "overdue", "false").body("items", hasSize(0));
    }

    @Test
    void nothingIsOverdueUnderAnException() {
        opened();
        var id = Rig.finding(subject, "OPEN").getString("id");
        act(id, "due", Map.of("at", clock.instant().plus(Duration.ofHours(1)).toString(), "reason", "urgent"));
        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .because("exempt until Monday")
                .underlying(NOT_SATISFIED)
                .to(EXEMPT));
        Rig.finding(subject, found -> found.get("exception") != null);
        clock.skip(Duration.ofMinutes(61));
        Rig.send(backupOf(subject).sequence(3).from(EXEMPT).to(NOT_SATISFIED));

        Rig.finding(subject, found -> found.getBoolean("overdue"));

        one(id).body("timeline.action", contains("OPENED", "DUE_CHANGED", "EXEMPTED", "EXEMPTION_ENDED", "OVERDUE"));
    }

    @Test
    void inBulkEachIsDoneOrRefusedByItself() {
        var open = opened().getString("id");
        var other = Rig.newSubject();
        Rig.send(backupOf(other).from(SATISFIED).to(NOT_SATISFIED));
        var acknowledged = Rig.finding(other, "OPEN").getString("id");
        act(acknowledged, "acknowledge", Map.of());
        var unknown = "00000000-0000-0000-0000-000000000000";

        Rig.as("operator")
                .body(Map.of("action", "acknowledge", "ids", List.of(open, acknowledged, unknown, open)))
                .post("/v1/findings/bulk")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("items.id", contains(open, acknowledged, unknown))
                .body("items.status", contains("done", "refused", "refused"))
                .body("items[1].detail", containsString("acknowledged already"));
        one(open).body("status", equalTo("ACKNOWLEDGED"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{id}/close | {\"resolution\":\"RECOVERED\",\"comment\":\"x\"}      | 422 | resolution",
                "{id}/close | {\"resolution\":\"WONT_FIX\"}                         | 422 | comment",
                "{id}/due   | {\"at\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}    | 422 | at",
                "{id}/due   | {\"at\":\"2099-01-01T00:00:00Z\"}                     | 422 | reason",
                "{id}/assign| {\"to\":\" \"}                                        | 422 | to",
                "bulk       | {\"action\":\"due\",\"ids\":[\"00000000-0000-0000-0000-000000000000\"]} | 422 | action",
                "bulk       | {\"action\":\"start\",\"ids\":[]}                     | 422 | ids",
                "bulk       | {\"action\":\"comment\",\"ids\":[\"00000000-0000-0000-0000-000000000000\"]} | 422 | comment",
            })
    void whatDoesNotFitIsRefused(String path, String body, int status, String field) {
        Rig.as("operator")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/findings/" + path.replace("{id}", "00000000-0000-0000-0000-000000000000"))
                .then()
                .statusCode(status)
                .body("violations.field", hasItem(field));
    }

    @Test
    void theInboxHasTabsSearchAndOrder() {
        var control = "inbox-" + subject;
        for (var each : List.of(Severity.LOW, Severity.CRITICAL, Severity.HIGH)) {
            Rig.send(backupOf(each + "-" + subject)
                    .control(control)
                    .severity(each)
                    .from(SATISFIED)
                    .at(Instant.now())
                    .because("Disk FULL on " + each)
                    .to(NOT_SATISFIED));
        }
        await().untilAsserted(() -> list("control", control).body("items", hasSize(3)));
        var low = list("control", control, "severity", "LOW").extract().<String>path("items[0].id");
        act(low, "assign", Map.of("to", "operator@example.org"));

        list("control", control, "tab", "mine").body("items", hasSize(1));
        list("control", control, "tab", "unassigned").body("items", hasSize(2));
        list("control", control, "assigned_to", "nobody").body("items", hasSize(2));
        list("control", control, "q", "disk full on h").body("items.severity", contains("HIGH"));
        list("control", control, "measure", "threema-7.1").body("items", hasSize(3));
        list("control", control, "owner", "ops").body("items", hasSize(3));
        assertThat(pages(control, "severity")).containsExactly("CRITICAL", "HIGH", "LOW");
        assertThat(pages(control, "due")).containsExactly("CRITICAL", "HIGH", "LOW");
        assertThat(pages(control, "updated")).containsExactlyInAnyOrder("CRITICAL", "HIGH", "LOW");
        list("q", "#" + list("control", control).extract().<Integer>path("items[0].number"))
                .body("items", hasSize(1));
    }

    /** Page by page, one on each. */
    private static List<String> pages(String control, String sort) {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var request = Rig.as("operator")
                    .queryParam("control", control)
                    .queryParam("sort", sort)
                    .queryParam("limit", 1);
            var page = (cursor.isEmpty() ? request : request.queryParam("cursor", cursor))
                    .get("/v1/findings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.severity"));
            cursor = page.getString("next") == null ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        return seen;
    }

    private JsonPath opened() {
        Rig.send(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
        return Rig.finding(subject, "OPEN");
    }

    private static ValidatableResponse act(String id, String action, Map<String, String> body) {
        return Rig.as("operator")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/findings/" + id + "/" + action)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse one(String id) {
        return Rig.as("viewer").get("/v1/findings/" + id).then().statusCode(200);
    }

    private static ValidatableResponse list(String... filters) {
        var request = Rig.as("operator");
        for (var i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/v1/findings").then().statusCode(200);
    }
}
