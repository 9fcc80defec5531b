package io.holdfast.control.view;

import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The past, as the API tells it, of what a running service judged. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
@TestSecurity(user = "vera", roles = "viewer")
class HistoryApiIT {

    private final String subject = "system-" + UUID.randomUUID();

    @BeforeEach
    void isReady() {
        Running.awaitReady();
    }

    @Test
    void whatHeldThenAndWhatWasKnownThen() throws Exception {
        var start = Instant.now();
        send(Topic.ASSETS, json(system(subject)));
        awaitStatus("NO_DATA");
        evidence("1", start.minusSeconds(7200), true);
        awaitStatus("SATISFIED");
        var known = Instant.now();
        evidence("2", start.minusSeconds(3600), false);
        awaitStatus("NOT_SATISFIED");

        // The second one was found out only now, and it was broken for an hour already.
        assessmentsAt(start.minusSeconds(1800), null).body("items[0].status", is("NOT_SATISFIED"));
        assessmentsAt(start.minusSeconds(5400), null).body("items[0].status", is("SATISFIED"));
        assessmentsAt(start.minusSeconds(1800), known)
                .body("items[0].status", is("SATISFIED"))
                .body("items[0].evidence.id", is("1"))
                .body("items[0].control_version", notNullValue());
        assessmentsAt(start.minusSeconds(9000), null).body("items.size()", is(0));

        given().get("/v1/posture?at=" + start.minusSeconds(1800))
                .then()
                .statusCode(200)
                .body("at", is(start.minusSeconds(1800).toString()))
                .body("known_at", notNullValue())
                .body("assessments.NOT_SATISFIED", greaterThan(0));
        given().get("/v1/posture?at=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("coverage.population", is(0))
                .body("score.percent", nullValue())
                .body("last_transition_at", nullValue());
        given().get("/v1/controls/backup-encrypted?at=" + start.minusSeconds(1800))
                .then()
                .statusCode(200)
                .body("status", is("NOT_SATISFIED"))
                .body("counts.NOT_SATISFIED", greaterThan(0));
        given().get("/v1/measures?at=" + start.minusSeconds(1800) + "&status=NOT_SATISFIED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("m-backup"));
        given().get("/v1/posture").then().body("known_at", nullValue());
    }

    @Test
    void sharesDriftsAndDays() throws Exception {
        var start = Instant.now();
        send(Topic.ASSETS, json(system(subject)));
        evidence("1", start.minusSeconds(7200), true);
        awaitStatus("SATISFIED");
        evidence("2", start.minusSeconds(3600), false);
        awaitStatus("NOT_SATISFIED");
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/controls/backup-encrypted/history")
                .then()
                .statusCode(200)
                .body("id", is("backup-encrypted"))
                .body("overall.seconds.NOT_SATISFIED", greaterThanOrEqualTo(0))
                .body("overall.judged_percent", notNullValue())
                .body("overall.held_percent", notNullValue())
                .body("assessments.subjects", greaterThan(0))
                .body("assessments.drifts", greaterThan(0))
                .body("assessments.open_drifts", greaterThan(0))
                .body("assessments.mean_seconds_to_detect", greaterThan(0)));

        given().get("/v1/measures/m-backup/history?from=" + start.minusSeconds(9000))
                .then()
                .statusCode(200)
                .body("assessments.drifts", greaterThan(0));
        given().get("/v1/controls/backup-encrypted/series?days=3&subject=" + subject)
                .then()
                .statusCode(200)
                .body("items.size()", is(3))
                .body("items[0].status", nullValue())
                .body("items[2].status", is("NOT_SATISFIED"))
                .body("items[2].held_percent", lessThan(100f));
        given().get("/v1/controls/backup-encrypted/series")
                .then()
                .statusCode(200)
                .body("items.size()", is(90))
                .body("items[0].status", nullValue())
                .body("items[89].status", notNullValue());
    }

    @Test
    void howWellEachWasKept() throws Exception {
        send(Topic.ASSETS, json(system(subject)));
        evidence("1", Instant.now().minusSeconds(7200), true);
        awaitStatus("SATISFIED");
        var alone =
                given().get("/v1/measures/m-backup/history").then().extract().jsonPath();

        given().get("/v1/effectiveness?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].title", notNullValue())
                .body("items[0].assessments.subjects", notNullValue())
                .body("next", notNullValue());
        given().get("/v1/effectiveness?of=measures")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("m-backup"))
                .body("items.find { it.id == 'm-backup' }.title", is(alone.getString("title")))
                .body(
                        "items.find { it.id == 'm-backup' }.assessments.subjects",
                        greaterThanOrEqualTo(alone.getInt("assessments.subjects")))
                .body("next", nullValue());
        given().get("/v1/effectiveness?of=measures&format=csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"effectiveness.csv\""))
                .body(startsWith("id,title,from,to,held_percent,judged_percent,drifts,"))
                .body(containsString("\nm-backup,"));
    }

    @Test
    void theMatrixIsTakenAway() throws Exception {
        send(Topic.ASSETS, json(system(subject)));
        evidence("1", Instant.now().minusSeconds(60), true);
        awaitStatus("SATISFIED");

        given().get("/v1/tables/matrix?format=csv&kind=system&control=backup-encrypted,no-such&subject=" + subject)
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"matrix.csv\""))
                .body(startsWith("subject,asset_name,asset_kind,asset_owner,asset_criticality,backup-encrypted\r\n"))
                .body(containsString("\n" + subject + ",Name of " + subject + ",system,"))
                .body(containsString(",SATISFIED"));
        given().get("/v1/matrix?format=xlsx&kind=system")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"matrix.xlsx\""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody knows the future                    | /v1/posture?at=2999-01-01T00:00:00Z                                     | at
            nor will have known                        | /v1/posture?known_at=2999-01-01T00:00:00Z                               | known_at
            nobody knew what would hold later          | /v1/posture?at=2026-02-01T00:00:00Z&known_at=2026-01-01T00:00:00Z       | known_at
            a time is one                              | /v1/posture?at=yesterday                                                | at
            of controls as well                        | /v1/controls/backup-recent?at=x                                         | at
            of assessments as well                     | /v1/controls/backup-recent/assessments?at=x                             | at
            of measures as well                        | /v1/measures/m-backup?at=x                                              | at
            a period is not turned round               | /v1/controls/backup-recent/history?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z | from
            a period ends by now                       | /v1/measures/m-backup/history?to=2999-01-01T00:00:00Z                   | to
            of controls or measures                    | /v1/effectiveness?of=people                                             | of
            a cursor of another list                   | /v1/effectiveness?cursor=!                                              | cursor
            a limit is a number                        | /v1/effectiveness?limit=many                                            | limit
            of other lists as well                     | /v1/controls?limit=1.5                                                  | limit
            a label has a name                         | /v1/tables/matrix?label=zurich                                          | label
            days are a number                          | /v1/controls/backup-recent/series?days=many                             | days
            within reason                              | /v1/controls/backup-recent/series?days=367                              | days
            and at least one                           | /v1/controls/backup-recent/series?days=0                                | days
            what is mistyped is not ignored            | /v1/controls/backup-recent/history?form=2026-01-01T00:00:00Z            | form
            """)
    void badQuestionsSayWhatIsWrong(String rule, String path, String field) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", is(field));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/controls/nothing/history",
        "/v1/controls/nothing/series",
        "/v1/controls/backup-recent/series?subject=nobody",
        "/v1/measures/nothing/history",
        "/v1/controls/nothing?at=2026-01-01T00:00:00Z"
    })
    void whatDoesNotExistIsSaid(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private ValidatableResponse assessmentsAt(Instant at, @Nullable Instant knownAt) {
        var known = knownAt == null ? "" : "&known_at=" + knownAt;
        return given().get("/v1/controls/backup-encrypted/assessments?subject=" + subject + "&at=" + at + known)
                .then()
                .statusCode(200);
    }

    private void awaitStatus(String status) {
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/controls/backup-encrypted/assessments?subject=" + subject)
                        .then()
                        .statusCode(200)
                        .body("items[0].status", is(status)));
    }

    private void evidence(String id, Instant time, boolean encrypted) throws Exception {
        send(Topic.ACCEPTED, json(backup(subject, id, time, Map.of("outcome", "success", "encrypted", encrypted))));
    }

    private void send(Topic topic, byte[] value) throws Exception {
        Running.send(topic, subject, value);
    }
}
