package io.holdfast.evidence.list;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.event;
import static io.holdfast.evidence.parts.Events.snapshot;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of this service as CSV and XLSX. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class TablesIT {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final String subject = unique("@host");
    private final String source = unique("/cron");

    @Test
    void evidenceIsTakenAwayWithTheListsFilters() {
        post(STRUCTURED, backup(source, "kept", subject)).then().statusCode(202);
        post(STRUCTURED, event(source, "other", "patch.status", subject, "{\"examined_packages\":7}"))
                .then()
                .statusCode(202);
        eventually(answer -> items(answer) == 2, "/v1/evidence?subject={s}", subject);

        get("/v1/evidence?subject={s}&kind=backup.run&format=csv", subject)
                .then()
                .statusCode(200)
                .contentType(CSV)
                .header("Content-Disposition", equalTo("attachment; filename=\"evidence.csv\""))
                .body(startsWith("sequence,source,id,type,subject,time,ledgered_at,data\r\n"))
                .body(containsString("," + source + ",kept,backup.run,'" + subject + ","))
                .body(containsString(
                        "\"{\"\"outcome\"\":\"\"success\"\",\"\"bytes\"\":60668,\"\"encrypted\"\":true}\""))
                .body(not(containsString("patch.status")));
    }

    @Test
    void longFactsAreTakenAwayByTheirBeginning() {
        var note = "x".repeat(2_000);
        var data = "{\"outcome\":\"success\",\"bytes\":1,\"encrypted\":true,\"note\":\"" + note + "\"}";
        post(STRUCTURED, event(source, "long", "backup.run", subject, data))
                .then()
                .statusCode(202);
        eventually(answer -> items(answer) == 1, "/v1/evidence?subject={s}", subject);

        var table = get("/v1/tables/evidence?subject={s}&format=csv", subject).asString();

        assertThat(table).contains("x…").hasSizeLessThan(1_000);
    }

    @Test
    void assetsAreTakenAwayWithTheListsFilters() {
        var fleet = unique("fleet");
        post(STRUCTURED, snapshot(source, fleet, Instant.parse("2026-11-16T00:00:00Z"), true, List.of(subject)))
                .then()
                .statusCode(202);
        eventually(answer -> items(answer) == 1, "/v1/assets?population={p}", fleet);

        get("/v1/assets?format=csv&population={p}", fleet)
                .then()
                .statusCode(200)
                .contentType(CSV)
                .header("Content-Disposition", equalTo("attachment; filename=\"assets.csv\""))
                .body(startsWith("uid,kind,name,owner,criticality,labels,population,state,since,last_evidence_at\r\n"))
                .body(containsString("'" + subject + ",system,Host " + subject + ",platform,HIGH,backup=required,"));
        get("/v1/assets?format=csv&population={p}&state=RETIRED", fleet)
                .then()
                .statusCode(200)
                .body(not(containsString(subject)));
    }

    @Test
    void sourcesAreTakenAway() {
        as("admin")
                .contentType("application/json")
                .body("{\"title\":\"Backups\",\"owner\":\"platform\",\"interval\":\"26h\"}")
                .put("/v1/sources/{id}", source)
                .then()
                .statusCode(201);

        as("viewer")
                .accept("text/csv")
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .contentType(CSV)
                .body(startsWith("id,title,owner,interval,last_seen_at,accepted,registered\r\n"))
                .body(containsString(source + ",Backups,platform,26h,,0,true\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "assets", "sources"})
    void everyListIsThereAsAWorkbook(String list) {
        var workbook = get("/v1/" + list + "?format=xlsx").then().statusCode(200);

        workbook.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", equalTo("attachment; filename=\"" + list + ".xlsx\""));
        assertThat(workbook.extract().asByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a table that is not made            | /v1/evidence?format=pdf              | format
            a filter that does not exist        | /v1/assets?format=csv&owner=x        | owner
            a value that a filter does not have | /v1/assets?format=csv&state=GONE     | state
            a time that is none                 | /v1/evidence?format=csv&from=monday  | from
            a page of a whole table             | /v1/sources?format=csv&limit=5       | limit
            a table without a format            | /v1/tables/sources                   | format
            """)
    void wrongQuestionsAreRefused(String rule, String path, String field) {
        get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "assets", "sources"})
    void onlyPeopleAreAnswered(String list) {
        given().get("/v1/" + list + "?format=csv").then().statusCode(401);
        as("source").get("/v1/tables/" + list + "?format=csv").then().statusCode(403);
        as("auditor").get("/v1/tables/" + list + "?format=csv").then().statusCode(200);
    }
}
