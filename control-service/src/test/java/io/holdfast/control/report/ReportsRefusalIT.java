package io.holdfast.control.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no report and no table, and which questions are refused. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
@TestSecurity(user = "vera", roles = "viewer")
class ReportsRefusalIT {

    private static final String ANNEX = "/v1/reports/annex?declaration=declaration-m-backup";
    private static final String OSCAL = "/v1/reports/oscal?declaration=declaration-m-backup";

    @BeforeEach
    void isReady() {
        Running.awaitReady();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a declaration must be named               | /v1/reports/annex                                | 400 | declaration
            not an empty one                          | /v1/reports/oscal?declaration=                   | 400 | declaration
            a language that is not spoken             | /v1/reports/annex?declaration=x&language=fr      | 400 | language
            a format that is not made                 | /v1/reports/annex?declaration=x&format=docx      | 400 | format
            a time that is none                       | /v1/reports/annex?declaration=x&at=yesterday     | 400 | at
            a time without an offset                  | /v1/reports/oscal?declaration=x&at=2026-01-01    | 400 | at
            the future                                | /v1/reports/oscal?declaration=x&at=2999-01-01T00:00:00Z | 400 | at
            a parameter that does not exist           | /v1/reports/annex?declaration=x&lang=de          | 400 | lang
            a table that is not made                  | /v1/measures?format=pdf                          | 400 | format
            a filter that does not exist              | /v1/measures?format=csv&state=STALE              | 400 | state
            a value that a filter does not have       | /v1/controls?format=csv&status=GREEN             | 400 | status
            for what people state likewise            | /v1/attestations?format=csv&due=NEVER            | 400 | due
            for exceptions likewise                   | /v1/exceptions?format=pdf                        | 400 | format
            which are not asked for by state          | /v1/exceptions?format=csv&state=EXPIRED          | 400 | state
            a page of a whole table                   | /v1/controls?format=csv&limit=5                  | 400 | limit
            """)
    void wrongParametersAreRefused(String rule, String path, int status, String field) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].field", is(field));
    }

    @Test
    void whatDoesNotExistIsSaid() {
        given().get("/v1/reports/annex?declaration=nothing")
                .then()
                .statusCode(404)
                .body("detail", containsString("nothing"));
        given().get("/v1/controls/nothing/assessments?format=csv").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANNEX,
                OSCAL,
                "/v1/measures?format=csv",
                "/v1/tables/transitions?format=xlsx",
                "/v1/exceptions?format=csv"
            })
    @TestSecurity(authorizationEnabled = true)
    void nobodyIsAnswered(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNEX, OSCAL, "/v1/measures?format=csv", "/v1/exceptions?format=csv"})
    @TestSecurity(user = "restic", roles = "source")
    void aSourceIsRefused(String path) {
        given().get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNEX, OSCAL, "/v1/measures?format=csv"})
    @TestSecurity(user = "ada", roles = "auditor")
    void anAuditorIsAnswered(String path) {
        given().get(path).then().statusCode(200);
    }
}
