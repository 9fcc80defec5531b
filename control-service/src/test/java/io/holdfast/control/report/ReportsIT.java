package io.holdfast.control.report;

import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.holdfast.foundation.json.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports and tables over HTTP, about what was really judged. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
@TestSecurity(user = "vera", roles = "viewer")
class ReportsIT {

    private static final String ANNEX = "/v1/reports/annex?declaration=declaration-m-backup";
    private static final String OSCAL = "/v1/reports/oscal?declaration=declaration-m-backup";

    private final String subject = "@system-" + UUID.randomUUID();
    private final Instant ran = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3600);

    @BeforeEach
    void oneBackupIsNotEncrypted() throws Exception {
        Running.awaitReady();
        send(Topic.ASSETS, json(system(subject)));
        send(
                Topic.ACCEPTED,
                json(backup(subject, "1", ran, Map.of("outcome", "success", "encrypted", false, "dry_run", false))));
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/controls/backup-encrypted/assessments?subject={subject}", subject)
                        .then()
                        .statusCode(200)
                        .body("items[0].status", is("NOT_SATISFIED")));
    }

    @Test
    void theAnnexTellsWhatHolds() {
        given().get(ANNEX)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Backups are made."))
                .body(containsString("Not satisfied"))
                .body(containsString("0 of 1 measure is satisfied (0 %)"))
                .body(containsString("Newest evidence"))
                .body(containsString("Automated"));
    }

    @Test
    void theAnnexSpeaksGerman() {
        given().get(ANNEX + "&language=de&format=html")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("Technische und organisatorische Maßnahmen"))
                .body(containsString("Nicht erfüllt"));
    }

    @Test
    void theAnnexIsPrinted() throws IOException {
        var pdf = given().get(ANNEX + "&language=de&format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("inline; filename=\"declaration-m-backup-"))
                .extract()
                .asByteArray();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Maßnahmen", "Nicht erfüllt", "Backups are made.");
        }
    }

    @Test
    void aPastInstantIsToldAsItWasAndAlwaysTheSame() throws JsonProcessingException {
        var before = ANNEX + "&at=" + ran.minusSeconds(1);
        var after = ANNEX + "&at=" + ran.plusSeconds(1);

        var told = given().get(after).then().statusCode(200).extract().asString();

        assertThat(told).contains("Deciding evidence", "not satisfied");
        assertThat(given().get(after).asString()).isEqualTo(told);
        // Other tests' subjects may stand there already, but this one's evidence did not exist yet.
        assertThat(observationsOf(OSCAL + "&at=" + ran.minusSeconds(1))).isNotEqualTo(List.of("not-satisfied"));
        assertThat(observationsOf(OSCAL + "&at=" + ran.plusSeconds(1))).isEqualTo(List.of("not-satisfied"));
        given().get(before).then().statusCode(200).body(containsString("as far as it is known today"));
    }

    @Test
    void oscalNamesWhatWasObserved() throws JsonProcessingException {
        given().get(OSCAL)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("assessment-results.metadata.oscal-version", is("1.1.3"))
                .body("assessment-results.results[0].findings[0].target.target-id", is("m-backup"))
                .body("assessment-results.results[0].findings[0].target.status.state", is("not-satisfied"));
        assertThat(observationsOf(OSCAL)).isEqualTo(List.of("not-satisfied"));
    }

    @Test
    void aListIsTakenAwayAsCsv() {
        given().get("/v1/measures?format=csv&status=NOT_SATISFIED")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", is("attachment; filename=\"measures.csv\""))
                .body(startsWith("id,declaration,section,type,assurance,text,status,reason,since,"))
                .body(containsString(
                        "m-backup,declaration-m-backup,Backup,technical,AUTOMATED,Backups are made.,NOT_SATISFIED,"));
        given().get("/v1/measures?format=csv&status=EXEMPT")
                .then()
                .statusCode(200)
                .body(not(containsString("m-backup")));
    }

    @Test
    void acceptingCsvIsEnough() {
        given().accept("text/csv")
                .get("/v1/controls")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(containsString("backup-encrypted,The control backup-encrypted,HIGH,"));
        given().accept("*/*").get("/v1/controls").then().statusCode(200).contentType("application/json");
        given().get("/v1/controls").then().statusCode(200).contentType("application/json");
    }

    @Test
    void aSubjectIsNoFormula() {
        given().get("/v1/controls/backup-encrypted/assessments?format=csv&subject={subject}", subject)
                .then()
                .statusCode(200)
                .body(containsString("backup-encrypted,'" + subject + ","));
        given().get("/v1/transitions?format=csv&subject={subject}&control=backup-encrypted", subject)
                .then()
                .statusCode(200)
                .body(containsString(",NO_DATA,NOT_SATISFIED,EVIDENCE,"));
    }

    @Test
    void aListIsTakenAwayAsAWorkbook() {
        var workbook = given().get("/v1/transitions?format=xlsx&subject={subject}", subject)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", is("attachment; filename=\"transitions.xlsx\""))
                .extract()
                .asByteArray();

        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void whatPeopleHaveToStateIsTakenAway() {
        given().get("/v1/attestations?format=csv&subject={subject}", subject)
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"attestations.csv\""))
                .body(startsWith("control_id,control_title,kind,subject,asset_name,asset_owner,status,reason,due,"))
                .body(containsString("certificate-valid,The control certificate-valid,certificate.status,'" + subject))
                .body(containsString(",OVERDUE,"));
        given().get("/v1/attestations?format=csv&due=LATER&subject={subject}", subject)
                .then()
                .statusCode(200)
                .body(not(containsString(subject)));
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void exceptionsAreTakenAway() {
        var request = Map.of(
                "control_id",
                "backup-recent",
                "subject",
                subject,
                "reason",
                "=moving",
                "expires_at",
                Instant.now().plusSeconds(3600).toString());
        given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/exceptions")
                .then()
                .statusCode(201);

        given().get("/v1/exceptions?format=csv&subject={subject}", subject)
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"exceptions.csv\""))
                .body(startsWith("id,control_id,subject,reason,state,requested_by,requested_at,expires_at,"))
                .body(containsString(",backup-recent,'" + subject + ",'=moving,REQUESTED,otto,"));
        given().get("/v1/tables/exceptions?format=xlsx&control=backup-encrypted")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"exceptions.xlsx\""));
    }

    /** What OSCAL says of this test's subject under {@code backup-encrypted}. */
    private List<String> observationsOf(String path) throws JsonProcessingException {
        var document = given().get(path).then().statusCode(200).extract().asString();
        var statuses = new ArrayList<String>();
        for (var observation : Json.mapper().readTree(document).at("/assessment-results/results/0/observations")) {
            var title = observation.at("/subjects/0/title").asText();
            if (prop(observation, "control").equals("backup-encrypted") && title.equals("Name of " + subject)) {
                statuses.add(prop(observation, "status"));
            }
        }
        return statuses;
    }

    private static String prop(JsonNode observation, String name) {
        for (var prop : observation.path("props")) {
            if (prop.path("name").asText().equals(name)) {
                return prop.path("value").asText();
            }
        }
        throw new AssertionError("no " + name + " in " + observation);
    }

    private void send(Topic topic, byte[] value) throws Exception {
        Running.send(topic, subject, value);
    }
}
