package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.contracts.Severity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings as callers meet them. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class FindingsApiIT {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void theListIsTakenAwayAsCsvWithTheSameFilters() {
        var subject = "@" + Rig.newSubject();
        var number = opened(subject).getLong("number");

        Rig.as("auditor")
                .get("/v1/findings?format=csv&severity=HIGH&subject={subject}", subject)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"findings.csv\""))
                .body(startsWith("number,id,control_id,control_title,subject,subject_name,severity,status,"))
                .body(containsString("\n" + number + ","))
                // What a spreadsheet would take for a formula is a text.
                .body(containsString(",'" + subject + ","));
        Rig.as("viewer")
                .get("/v1/tables/findings?format=csv&severity=LOW&subject={subject}", subject)
                .then()
                .statusCode(200)
                .body(not(containsString(subject)));
        given().auth().oauth2("").get("/v1/findings?format=csv").then().statusCode(401);
    }

    @Test
    void acceptingCsvIsEnoughAndEverythingElseStaysAPage() {
        var subject = Rig.newSubject();
        opened(subject);

        Rig.as("viewer")
                .accept("text/csv")
                .get("/v1/findings?subject=" + subject)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8");
        Rig.as("viewer")
                .accept("*/*")
                .get("/v1/findings?subject=" + subject)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void theListIsTakenAwayAsAWorkbook() {
        var subject = Rig.newSubject();
        opened(subject);

        var workbook = Rig.as("viewer")
                .get("/v1/findings?format=xlsx&subject=" + subject)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", equalTo("attachment; filename=\"findings.xlsx\""))
                .extract()
                .asByteArray();

        assertThat(workbook).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "format=csv&limit=3", "format=csv&sevrity=HIGH", "format=csv&severity=huge"})
    void aTableThatThereIsNotIsRefused(String query) {
        Rig.as("viewer").get("/v1/findings?" + query).then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void acknowledgingNeedsWhatTheCallerHasSeen() {
        var finding = opened(Rig.newSubject());
        var path = "/v1/findings/" + finding.getString("id");

        var etag = Rig.as("viewer").get(path).then().statusCode(200).extract().header("ETag");
        Rig.as("operator").post(path + "/acknowledge").then().statusCode(428).contentType(PROBLEM);
        Rig.as("operator")
                .header("If-Match", "\"99\"")
                .post(path + "/acknowledge")
                .then()
                .statusCode(412)
                .contentType(PROBLEM);
        var after = Rig.as("operator")
                .header("If-Match", etag)
                .body(Map.of("comment", "on it"))
                .post(path + "/acknowledge")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledged_by", equalTo("operator@example.org"))
                .body("timeline.action", contains("OPENED", "ACKNOWLEDGED"))
                .body("timeline[1].actor", equalTo("operator@example.org"))
                .body("timeline[1].detail", equalTo("on it"))
                .extract()
                .header("ETag");

        assertThat(after).isNotEqualTo(etag);
        Rig.as("operator")
                .header("If-Match", etag)
                .post(path + "/acknowledge")
                .then()
                .statusCode(412);
        Rig.as("operator")
                .header("If-Match", after)
                .post(path + "/acknowledge")
                .then()
                .statusCode(409);
    }

    @Test
    void whatIsResolvedCanNotBeAcknowledgedButCommented() {
        var subject = Rig.newSubject();
        opened(subject);
        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
        var path = "/v1/findings/" + Rig.finding(subject, "RESOLVED").getString("id");

        Rig.as("operator")
                .header("If-Match", "*")
                .post(path + "/acknowledge")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("detail", containsString("resolved"));
        Rig.as("operator")
                .body(Map.of("text", "it was the disk"))
                .post(path + "/comment")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("timeline.action", contains("OPENED", "RESOLVED", "COMMENTED"));
    }

    @Test
    void anAcknowledgementOutlivesAnotherConditionButNotAnotherSeverity() {
        var subject = Rig.newSubject();
        var path = "/v1/findings/" + opened(subject).getString("id");
        Rig.as("operator")
                .header("If-Match", "*")
                .post(path + "/acknowledge")
                .then()
                .statusCode(200);

        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(STALE));
        var stale = Rig.finding(subject, found -> "STALE".equals(found.getString("assessment")));
        assertThat(stale.getString("status")).isEqualTo("ACKNOWLEDGED");

        Rig.send(backupOf(subject)
                .sequence(3)
                .from(STALE)
                .severity(Severity.CRITICAL)
                .to(NOT_SATISFIED));
        var worse = Rig.finding(subject, found -> "CRITICAL".equals(found.getString("severity")));
        assertThat(worse.getString("status")).isEqualTo("OPEN");
        assertThat(worse.getString("acknowledged_by")).isNull();
    }

    @Test
    void everyFilterRestricts() {
        var subject = Rig.newSubject();
        opened(subject);

        for (var fits : new String[][] {
            {"status", "OPEN,ACKNOWLEDGED"},
            {"severity", "HIGH"},
            {"condition", "FAILING,NO_DATA"},
            {"assessment", "NOT_SATISFIED,STALE"},
            {"control", "backup-recent"}
        }) {
            search(subject, fits[0], fits[1]).body("items.size()", equalTo(1));
        }
        for (var not : new String[][] {
            {"status", "RESOLVED"}, {"severity", "LOW,CRITICAL"}, {"condition", "NO_DATA"}, {"control", "other"}
        }) {
            search(subject, not[0], not[1]).body("items.size()", equalTo(0)).body("next", equalTo(null));
        }
    }

    @Test
    void pagesShowEveryFindingOnce() {
        for (var i = 0; i < 5; i++) {
            Rig.send(
                    backupOf(Rig.newSubject()).control("paging").from(SATISFIED).to(STALE));
        }
        org.awaitility.Awaitility.await()
                .until(() -> Rig.as("viewer")
                                .queryParam("control", "paging")
                                .get("/v1/findings")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 5);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Rig.as("viewer").queryParam("control", "paging").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/findings")
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/findings?stauts=OPEN          | stauts",
                "/v1/findings?status=open          | status",
                "/v1/findings?status=OPEN,         | status",
                "/v1/findings?severity=WORST       | severity",
                "/v1/findings?condition=RED        | condition",
                "/v1/findings?limit=0              | limit",
                "/v1/findings?limit=1001           | limit",
                "/v1/findings?limit=many           | limit",
                "/v1/channels?limit=               | limit",
                "/v1/findings?cursor=nonsense      | cursor",
                "/v1/findings/summary?status=OPEN  | status",
                "/v1/notifications?status=SENT     | status",
                "/v1/notifications?finding=17      | finding",
                "/v1/notifications?cursor=x        | cursor",
            })
    void whatIsNotUnderstoodIsRefused(String path, String field) {
        Rig.as("viewer")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/findings/00000000-0000-0000-0000-000000000000", "/v1/findings/17", "/v1/nothing"})
    void whatIsNotThereIsNotFound(String path) {
        Rig.as("viewer").get(path).then().statusCode(404).contentType(PROBLEM);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "comment     | {\"txt\":\"x\"}                | 400 | txt",
                "comment     | {\"text\":{\"a\":1}}           | 400 | text",
                "comment     | {\"text\":\" \"}               | 422 | text",
                "comment     | {\"text\":\"a\\u0000b\"}       | 422 | text",
                "comment     | {}                             | 422 | text",
                "acknowledge | {\"comment\":\"x\",\"by\":\"y\"} | 400 | by",
            })
    void bodiesAreStrict(String operation, String body, int status, String field) {
        var path = "/v1/findings/00000000-0000-0000-0000-000000000000/" + operation;

        Rig.as("operator")
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(field));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Rig.as("operator")
                .body("{\"text\":")
                .post("/v1/findings/00000000-0000-0000-0000-000000000000/comment")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void theSummaryNamesEverythingAlsoWithNone() {
        opened(Rig.newSubject());

        Rig.as("viewer")
                .get("/v1/findings/summary")
                .then()
                .statusCode(200)
                .body(
                        "by_status.keySet()",
                        contains("OPEN", "ACKNOWLEDGED", "IN_PROGRESS", "AWAITING_VERIFICATION", "RESOLVED", "CLOSED"))
                .body(
                        "by_condition.keySet()",
                        contains("PENDING", "FAILING", "RECOVERING", "PASSING", "NO_DATA", "ERROR"))
                .body("opened_per_day.size()", equalTo(30))
                .body("resolved_per_day.size()", equalTo(30))
                .body("opened_per_day[29].count", greaterThan(0))
                .body("unassigned", greaterThan(0))
                .body("open_by_severity.keySet()", contains("LOW", "MEDIUM", "HIGH", "CRITICAL"))
                .body("last_change_at", startsWith("20"));
    }

    @Test
    void whoIsNotKnownIsNotLetIn() {
        given().get("/v1/findings").then().statusCode(401).contentType(PROBLEM);
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/findings")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void aRoleMayDoWhatItIsFor() {
        var path = "/v1/findings/" + opened(Rig.newSubject()).getString("id");

        Rig.as("source").get("/v1/findings").then().statusCode(403).contentType(PROBLEM);
        Rig.as("auditor").get(path).then().statusCode(200);
        Rig.as("auditor")
                .header("If-Match", "*")
                .post(path + "/acknowledge")
                .then()
                .statusCode(403);
        Rig.as("viewer")
                .body(Map.of("text", "x"))
                .post(path + "/comment")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse search(String subject, String name, String value) {
        return Rig.as("viewer")
                .queryParam("subject", subject)
                .queryParam(name, value)
                .get("/v1/findings")
                .then()
                .statusCode(200);
    }

    private static JsonPath opened(String subject) {
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        return Rig.finding(subject, "OPEN");
    }
}
