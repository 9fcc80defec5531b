package io.holdfast.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.holdfast.dashboard.page.Section;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class PagesIT {

    Suite suite;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    private ValidatableResponse page(String path) {
        return page(path, "viewer");
    }

    private ValidatableResponse page(String path, String role) {
        return given().urlEncodingEnabled(false)
                .cookie("holdfast_token", suite.tokens().of(role))
                .get(path)
                .then();
    }

    @ParameterizedTest(name = "{0} asks {1} {2} for {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    /measures                                             | control  | /v1/measures                          | limit=200
                    /measures?status=STALE&declaration=threema-tom&q=back | control  | /v1/measures                          | declaration=threema-tom&limit=200&q=back&status=STALE
                    /measures?section=3.1%20Availability%20control        | control  | /v1/measures                          | limit=200&section=3.1 Availability control
                    /measures?assurance=ATTESTED                          | control  | /v1/measures                          | assurance=ATTESTED&limit=200
                    /measures?declaration=&q=%20                          | control  | /v1/measures                          | limit=200
                    /controls?status=NOT_SATISFIED&severity=HIGH          | control  | /v1/controls                          | limit=500&severity=HIGH&status=NOT_SATISFIED
                    /controls?measure=threema-3.1-backup&cursor=abc       | control  | /v1/controls                          | cursor=abc&limit=500&measure=threema-3.1-backup
                    /controls?subjects=STALE,NO_DATA                      | control  | /v1/controls                          | limit=500
                    /controls/backup-recent                               | control  | /v1/controls/backup-recent/assessments| limit=50
                    /controls/backup-recent?status=STALE&cursor=abc       | control  | /v1/controls/backup-recent/assessments| cursor=abc&limit=50&status=STALE
                    /controls/backup-recent                               | control  | /v1/transitions                       | control=backup-recent&limit=8
                    /controls/backup-recent                               | alerting | /v1/findings                          | control=backup-recent&limit=8&status=OPEN,ACKNOWLEDGED,IN_PROGRESS,AWAITING_VERIFICATION
                    /controls/backup-recent/subject?uid=system:db-02.example.org | evidence | /v1/evidence                  | kind=backup.run&limit=5&subject=system:db-02.example.org
                    /controls/backup-recent/subject?uid=system:db-02.example.org | control  | /v1/transitions               | control=backup-recent&limit=20&subject=system:db-02.example.org
                    /findings                                             | alerting | /v1/findings                          | limit=50&status=OPEN,ACKNOWLEDGED,IN_PROGRESS,AWAITING_VERIFICATION
                    /findings?tab=mine&q=back                             | alerting | /v1/findings                          | limit=50&q=back&status=OPEN,ACKNOWLEDGED,IN_PROGRESS,AWAITING_VERIFICATION&tab=mine
                    /findings?tab=overdue&assigned_to=oskar&sort=due      | alerting | /v1/findings                          | assigned_to=oskar&limit=50&sort=due&status=OPEN,ACKNOWLEDGED,IN_PROGRESS,AWAITING_VERIFICATION&tab=overdue
                    /findings?status=all                                  | alerting | /v1/findings                          | limit=50
                    /findings?status=RESOLVED&severity=LOW&control=c&subject=s | alerting | /v1/findings                     | control=c&limit=50&severity=LOW&status=RESOLVED&subject=s
                    /findings/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e01        | alerting | /v1/notifications                     | finding=0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e01&limit=20
                    /findings/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e01        | evidence | /v1/evidence                          | id=run-2291&limit=1&source=restic/db-02
                    /evidence?kind=backup.run&subject=s&source=a/b&id=7   | evidence | /v1/evidence                          | id=7&kind=backup.run&limit=25&source=a/b&subject=s
                    /assets?state=RETIRED&kind=system&q=db                | evidence | /v1/assets                            | kind=system&limit=100&q=db&state=RETIRED
                    /pipeline                                             | evidence | /v1/dead-letters                      | limit=50&status=OPEN
                    /                                                     | control  | /v1/transitions                       | limit=8
                    /                                                     | alerting | /v1/findings                          | limit=8&status=OPEN
                    """)
    void filtersOfThePageAreTheFiltersOfTheService(String path, String service, String asked, String query) {
        page(path).statusCode(200);

        assertThat(queries(service, asked)).contains(query);
    }

    @Test
    void servicesAreAskedWithTheTokenOfWhoLooks() {
        var token = suite.tokens().of("viewer");

        given().cookie("holdfast_token", token).get("/").then().statusCode(200);

        suite.control()
                .verify(getRequestedFor(urlPathEqualTo("/v1/posture"))
                        .withHeader("Authorization", equalTo("Bearer " + token)));
    }

    @Test
    void theScoreIsNeverShownWithoutCoverageFormulaAndTime() {
        page("/")
                .body(allOf(
                        containsString("66.6\u00a0%"),
                        containsString("96.9\u00a0%"),
                        containsString("satisfied controls / controls with at least one asset"),
                        containsString("UTC"),
                        containsString("1,198"),
                        containsString("1,236")));
    }

    @Test
    void everyCountLinksToItsList() {
        page("/")
                .body(allOf(
                        containsString("href=\"/measures?status=NOT_SATISFIED\""),
                        containsString("href=\"/controls?status=STALE\""),
                        containsString("href=\"/controls?subjects=NO_DATA\""),
                        containsString("href=\"/findings?severity=CRITICAL\"")));
    }

    @Test
    void whatIsMeasuredAndWhatIsOnlyStatedIsCountedApart() {
        page("/")
                .body(allOf(
                        containsString("href=\"/measures?assurance=AUTOMATED\""),
                        containsString("href=\"/measures?assurance=ATTESTED\""),
                        containsString("href=\"/measures?assurance=UNCOVERED\"")));
        page("/measures").body(allOf(containsString(">Attested</span>"), containsString(">Uncovered</span>")));
    }

    @Test
    void ninetyDaysAreDrawnAndSaid() {
        page("/controls/backup-recent")
                .body(allOf(
                        containsString("aria-label=\"The last 90 days: 3 not satisfied, 2 stale, 2 without data"),
                        containsString("1 not judged"),
                        containsString("As a table"),
                        containsString("Held all day on")));
        page("/controls/backup-recent/subject?uid=system:db-02.example.org").body(containsString("The last 90 days:"));
    }

    @Test
    void sectionsSayHowTheyAreCovered() {
        page("/measures").body(allOf(containsString("Coverage: "), containsString("covered-uncovered")));
    }

    @Test
    void theBurnDownIsDrawnWhenTheServiceSaysIt() {
        page("/").body(containsString("class=\"burndown\""));

        suite.empty();
        page("/").body(not(containsString("class=\"burndown\"")));
    }

    @Test
    void thePageOfAMeasureShowsWhatItRestsOn() {
        page("/measures/threema-3.1-backup")
                .statusCode(200)
                .body(allOf(
                        containsString("Backups are made daily, encrypted, and kept at a second site"),
                        containsString("Rests on 2 controls"),
                        containsString("93.4\u00a0%"),
                        containsString("The last 90 days:"),
                        containsString("7 h on average")));
    }

    @Test
    void theFindingShowsBothSidesOfItsEvidenceAndWhoHears() {
        page("/findings/" + Suite.FINDING)
                .body(allOf(
                        containsString("What broke it"),
                        containsString("What decides now"),
                        containsString("production"),
                        containsString("db-02 moves to the new rack"),
                        containsString("https://hooks.example.org/holdfast")));
    }

    @Test
    void listsAreDownloadedWithTheirFilters() {
        page("/controls?status=STALE")
                .body(allOf(
                        containsString("href=\"/exports/controls?status=STALE&amp;format=csv\""),
                        containsString("/v1/controls?status=STALE&#39;")));
        page("/exports/controls?status=STALE&format=csv")
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"holdfast-controls.csv\"")
                .body(containsString("id,status"));

        suite.control()
                .verify(getRequestedFor(urlPathEqualTo("/v1/tables/controls"))
                        .withQueryParam("status", equalTo("STALE"))
                        .withQueryParam("format", equalTo("csv")));
    }

    @ParameterizedTest(name = "{0} offers {1}, which asks {2} for {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    /findings?tab=mine&severity=HIGH&q=back&sort=due | findings     | alerting | q=back&severity=HIGH&sort=due&status=OPEN,ACKNOWLEDGED,IN_PROGRESS,AWAITING_VERIFICATION&tab=mine
                    /findings?status=all                             | findings     | alerting | ''
                    /evidence?kind=backup.run&subject=a:b&source=c/d | evidence     | evidence | kind=backup.run&source=c/d&subject=a:b
                    /assets?state=RETIRED&kind=system&q=db           | assets       | evidence | kind=system&q=db&state=RETIRED
                    /sources                                         | sources      | evidence | ''
                    /attestations?due=SOON&control=c                 | attestations | control  | control=c&due=SOON
                    /exceptions?control=c&subject=s                  | exceptions   | control  | control=c&subject=s
                    /measures?status=STALE&q=x                       | measures     | control  | q=x&status=STALE
                    /controls?severity=HIGH                          | controls     | control  | severity=HIGH
                    /matrix?kind=system&label=site=zurich            | matrix       | control  | kind=system&label=site=zurich
                    /history?of=measures&from=2026-10-01T00:00       | effectiveness | control | from=2026-10-01T00:00:00Z&of=measures
                    """)
    void whatIsFilteredIsTakenAlong(String path, String list, String service, String filters) {
        Suite.answer(suite.control(), "/v1/attestations", "attestations");
        Suite.answer(suite.control(), "/v1/exceptions", "exceptions");
        Suite.answer(suite.control(), "/v1/effectiveness", "effectiveness");
        Suite.answer(suite.control(), "/v1/matrix", "matrix");
        var shown = page(path).statusCode(200).extract().asString();

        for (var format : List.of("csv", "xlsx")) {
            var link = Pattern.compile("href=\"(/exports/" + list + "\\?[^\"]*format=" + format + ")\"")
                    .matcher(shown);
            assertThat(link.find()).as("%s as %s", list, format).isTrue();
            page(link.group(1).replace("&amp;", "&"), "auditor")
                    .statusCode(200)
                    .header("Content-Disposition", "attachment; filename=\"holdfast-%s.%s\"".formatted(list, format))
                    .body(containsString("id,status"));
            var all = filters.isEmpty() ? "format=" + format : filters + "&format=" + format;
            assertThat(queries(service, "/v1/tables/" + list)).contains(sorted(all));
        }
    }

    @Test
    void aTableThatCannotBeGivenIsNoFile() {
        Suite.problem(suite.alerting(), "/v1/tables/findings", 400, "Bad request", "there is no status 'x'");
        Suite.down(suite.evidence());

        page("/exports/findings?status=x&format=csv")
                .statusCode(400)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("there is no status"));
        page("/exports/assets?format=xlsx").statusCode(503).body(containsString("does not answer"));
    }

    @Test
    void everyPageOfTheNavigationExists() {
        for (var section : Section.values()) {
            page(section.path(), "admin").statusCode(200).body(containsString("aria-current=\"page\""));
        }
    }

    @Test
    void whatHoldsAndSoonEndsIsSaid() {
        page("/controls/backup-recent").body(containsString("Due soon: renew it before"));
    }

    @Test
    void controlsAreNarrowedToThoseWithSubjectsInAStatus() {
        page("/controls?subjects=STALE")
                .body(allOf(
                        containsString("No system misses security updates"),
                        not(containsString("Permissions were reviewed within a year"))));
    }

    @Test
    void thePageOfAControlShowsItsRuleInWords() {
        page("/controls/backup-recent")
                .body(allOf(
                        containsString("every system where"),
                        containsString("asset.labels.backup == &#39;required&#39;"),
                        containsString("26 hours; older evidence makes the subject stale"),
                        containsString("min_bytes"),
                        containsString("/v1/controls/backup-recent"),
                        not(containsString("Tolerates")),
                        not(containsString("Changes after"))));
    }

    @Test
    void theEvidenceThatDecidedIsMarked() {
        page("/controls/backup-recent/subject?uid=system:db-02.example.org")
                .body(allOf(containsString("decides"), containsString("rest:backup-zrh/db-02")));
    }

    @Test
    void thereIsMoreIsSaidWithALink() {
        page("/findings?severity=HIGH").body(containsString("href=\"/findings?severity=HIGH&amp;cursor=ZmluZGluZ3M\""));
    }

    @ParameterizedTest(name = "{0} says what is missing and shows the rest")
    @CsvSource({
        "control, control-service does not answer, Findings to handle",
        "alerting, alerting-service does not answer, 33 of 41 measures hold",
    })
    void aServiceThatIsDownIsSaidInItsPanel(String service, String words, String rest) {
        Suite.down(server(service));

        page("/").statusCode(200).body(allOf(containsString(words), containsString(rest)));
    }

    @Test
    void withEverythingDownThereStillIsAPage() {
        Suite.down(suite.control());
        Suite.down(suite.alerting());
        Suite.down(suite.evidence());

        for (var path : Arrays.asList(
                "/", "/measures", "/controls", "/controls/x", "/findings", "/evidence", "/assets", "/pipeline")) {
            page(path).statusCode(200).body(containsString("does not answer"));
        }
    }

    @Test
    void aProblemIsSaidInItsOwnWords() {
        Suite.problem(
                suite.control(),
                "/v1/measures",
                503,
                "The catalog is not loaded",
                "controls/a.yaml:3 names an unknown kind");

        page("/measures")
                .body(allOf(
                        containsString("The catalog is not loaded"),
                        containsString("controls/a.yaml:3 names an unknown kind")));
    }

    @Test
    void anAnswerOfAnotherShapeIsSaidInItsPanel() {
        Suite.answer(suite.control(), "/v1/posture", "sources");

        page("/")
                .statusCode(200)
                .body(allOf(
                        containsString("control-service gave an answer that could not be read"),
                        containsString("Findings to handle")));
    }

    @Test
    void whatDoesNotExistIs404WithWords() {
        Suite.problem(suite.control(), "/v1/controls/none", 404, "Not found", "there is no control 'none'");

        page("/controls/none").statusCode(404).body(containsString("there is no control &#39;none&#39;"));
        page("/controls/backup-recent/subject?uid=nobody")
                .statusCode(404)
                .body(containsString("This control does not cover that subject"));
        page("/nowhere").statusCode(404);
    }

    @ParameterizedTest(name = "{0} says what to do next when there is nothing yet")
    @ValueSource(strings = {"/", "/measures", "/controls", "/findings", "/evidence", "/assets", "/pipeline"})
    void nothingYetIsSaidHonestly(String path) {
        suite.empty();

        page(path).statusCode(200).body(allOf(containsString("class=\"empty\""), not(containsString("100\u00a0%"))));
    }

    /** What a service was asked for at an address, with the parameters in the order of their names. */
    private List<String> queries(String service, String asked) {
        return server(service).findAll(getRequestedFor(urlPathEqualTo(asked))).stream()
                .map(request -> {
                    var parameters = new TreeMap<String, String>();
                    request.getQueryParams().forEach((name, value) -> parameters.put(name, value.firstValue()));
                    return parameters.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("&"));
                })
                .toList();
    }

    private static String sorted(String query) {
        return Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private WireMockServer server(String name) {
        return switch (name) {
            case "evidence" -> suite.evidence();
            case "control" -> suite.control();
            case "alerting" -> suite.alerting();
            default -> throw new IllegalArgumentException("no service " + name);
        };
    }
}
