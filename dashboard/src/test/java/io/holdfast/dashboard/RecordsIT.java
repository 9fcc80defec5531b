package io.holdfast.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Records;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages beside how things stand show. */
@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class RecordsIT {

    private static final String GIVE = "/attestations/give?control=" + Records.ATTESTED + "&subject=site%3Azurich";

    Suite suite;

    @BeforeEach
    void healthySuite() {
        Records.of(suite);
    }

    private RequestSpecification as(String role) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookie("holdfast_token", suite.tokens().of(role));
    }

    private ValidatableResponse page(String path, String role) {
        return as(role).get(path).then();
    }

    @ParameterizedTest(name = "{0} asks {1} {2} for {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /matrix?declaration=d&section=s&kind=system&label=a=b&cursor=c | control  | /v1/matrix        | cursor=c&declaration=d&kind=system&label=a=b&limit=50&section=s
            /attestations?due=SOON&control=c&subject=s                     | control  | /v1/attestations  | control=c&due=SOON&limit=50&subject=s
            /exceptions?control=c&cursor=x                                 | control  | /v1/exceptions    | control=c&cursor=x&limit=25
            /history?at=2026-11-01T06:00&known_at=2026-11-02T06:00         | control  | /v1/posture       | at=2026-11-01T06:00:00Z&known_at=2026-11-02T06:00:00Z
            /history?days=365                                              | control  | /v1/posture/series| days=365
            /history?from=2026-10-01T00:00                                 | control  | /v1/effectiveness | from=2026-10-01T00:00:00Z&limit=15&of=controls
            /sources?cursor=x                                              | evidence | /v1/sources       | cursor=x&limit=100
            /pipeline?status=REPLAYED&cursor=x                             | evidence | /v1/dead-letters  | cursor=x&limit=50&status=REPLAYED
            /pipeline                                                      | control  | /v1/catalog/versions | limit=10
            /assets/system:db-02.example.org                               | control  | /v1/matrix        | kind=system&limit=1&subject=system:db-02.example.org
            /assets/system:db-02.example.org                               | evidence | /v1/assets        | limit=1&uid=system:db-02.example.org
            /settings                                                      | alerting | /v1/channels      | limit=200
            /settings/silences                                             | alerting | /v1/silences      | limit=200
            /settings/maintenance                                          | alerting | /v1/maintenance   | limit=200
            """)
    void filtersOfThePageAreTheFiltersOfTheService(String path, String service, String asked, String query) {
        page(path, "viewer").statusCode(200);

        var server =
                switch (service) {
                    case "control" -> suite.control();
                    case "evidence" -> suite.evidence();
                    default -> suite.alerting();
                };
        var queries = server.findAll(getRequestedFor(urlPathEqualTo(asked))).stream()
                .map(request -> {
                    var parameters = new TreeMap<String, String>();
                    request.getQueryParams().forEach((name, value) -> parameters.put(name, value.firstValue()));
                    return parameters.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("&"));
                })
                .toList();
        assertThat(queries).contains(query);
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /matrix                                | 10 controls on every system
            /matrix                                | Further controls
            /matrix?column=8                       | Earlier controls
            /sources                               | sources
            /sources/restic%2Fdb-02                | Silent, due
            /attestations                          | 2 overdue
            /attestations                          | Due soon
            /exceptions                            | 1 in force, 2 waiting for approval
            /exceptions                            | the whole control
            /history                               | Operating effectiveness
            /history                               | 97.2
            /history                               | 95 s
            /history?at=2026-11-01T06:00           | How it stood on
            /reports                               | What can be handed over?
            /reports?declaration=threema-tom       | formtarget="_blank"
            /pipeline                              | 0.1.0-SNAPSHOT
            /pipeline                              | stands still
            /pipeline                              | backup-copy-offsite
            /pipeline/letters/dl-1                 | Does not fit the schema of its kind
            /assets/system:db-02.example.org       | not hold
            /settings                              | 2 of 3 channels are on
            /settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71 | io.holdfast.finding.opened
            /settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71 | https://hooks.example.org/holdfast
            /settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71 | io.holdfast.finding.reopened
            /settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71 | thank you
            /settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71 | 812 B
            /settings/routes                       | severity=~high|critical
            /settings/routes?labels=severity=high  | matches severity=~high
            /settings/routes?labels=severity=high  | Night shift
            /settings/routes?labels=severity=high  | 1 matcher could not be evaluated
            /settings/routes?labels=severity=high  | Only a finding says that
            /settings/routes?finding=0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e01 | db-02 moves to the new rack
            /settings/silences                     | 1 silence is in force
            /settings/maintenance                  | Storage upgrade
            """)
    void eachPageAnswersItsQuestion(String path, String words) {
        page(path, "viewer").statusCode(200).body(containsString(words));
    }

    @ParameterizedTest(name = "{0} says what is missing")
    @ValueSource(
            strings = {
                "/matrix",
                "/sources",
                "/sources/x",
                "/attestations",
                "/exceptions",
                "/history",
                "/reports",
                "/pipeline",
                "/assets/x",
                "/settings",
                "/settings/routes",
                "/settings/silences",
                "/settings/maintenance"
            })
    void withEverythingDownThereStillIsAPage(String path) {
        Suite.down(suite.control());
        Suite.down(suite.alerting());
        Suite.down(suite.evidence());

        page(path, "admin").statusCode(200).body(containsString("does not answer"));
    }

    @ParameterizedTest(name = "{0} in German")
    @ValueSource(
            strings = {
                "/matrix",
                "/sources",
                "/attestations",
                "/exceptions",
                "/history",
                "/reports",
                "/pipeline",
                "/assets/system:db-02.example.org",
                "/settings",
                "/settings/routes",
                "/settings/silences"
            })
    void everyPageSpeaksGerman(String path) {
        as("admin")
                .header("Accept-Language", "de")
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString("lang=\"de\""), not(containsString("NOT_FOUND"))));
    }

    @ParameterizedTest(name = "a viewer finds no form to change things on {0}")
    @ValueSource(
            strings = {
                "/sources",
                "/sources/restic%2Fdb-02",
                "/attestations",
                "/exceptions",
                "/pipeline",
                "/settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71",
                "/settings/routes",
                "/settings/silences",
                "/settings/maintenance"
            })
    void whoMayNotActSeesNoButton(String path) {
        for (var role : new String[] {"viewer", "auditor"}) {
            var body = page(path, role).statusCode(200).extract().asString();
            assertThat(body.replace("action=\"/sign-out\"", "").replace("action=\"/language\"", ""))
                    .doesNotContainPattern(
                            "<form method=\"post\" action=\"/(sources|exceptions|pipeline|settings|attestations)");
        }
    }

    @ParameterizedTest(name = "{0}: {1} may not")
    @CsvSource({
        "/sources, operator",
        "/sources/key, operator",
        "/attestations/give, viewer",
        "/exceptions, auditor",
        "/exceptions/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e11/approve, operator",
        "/exceptions/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e11/revoke, viewer",
        "/pipeline/replay, viewer",
        "/pipeline/replay/all, viewer",
        "/settings/channels, operator",
        "/settings/channels/0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71/test, viewer",
        "/settings/routes, operator",
        "/settings/silences, viewer",
    })
    void whoMayNotActChangesNothing(String path, String role) {
        as(role).header("Origin", SignInIT.origin())
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(403);

        suite.alerting().verify(0, postRequestedFor(anyUrl()));
        suite.control().verify(0, postRequestedFor(anyUrl()));
        suite.evidence().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        page("/exceptions", "admin")
                .body(allOf(
                        containsString("/exceptions/" + Records.EXCEPTION + "/approve"),
                        not(containsString("8e13/approve")),
                        containsString("Somebody else has to approve")));
    }

    @Test
    void anAttestationIsSentAsEvidenceWithTheFilesHashAndWithoutTheFile() {
        suite.evidence()
                .stubFor(post(urlPathEqualTo("/v1/evidence"))
                        .willReturn(aResponse().withStatus(202)));
        page(GIVE, "operator").statusCode(200).body(allOf(containsString("inspection"), containsString("rita")));

        as("operator")
                .urlEncodingEnabled(true)
                .header("Origin", SignInIT.origin())
                .formParam("control", Records.ATTESTED)
                .formParam("subject", "site:zurich")
                .formParam("id", "a-7")
                .formParam("time", "2026-11-20T09:00")
                .formParam("field.topic", "inspection")
                .formParam("field.status", "passed")
                .formParam("field.rooms", "3")
                .formParam("file_name", "protocol.pdf")
                .formParam("file_sha256", "ab".repeat(32))
                .formParam("file_bytes", "1204")
                .post("/attestations/give")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/attestations?subject=site%3Azurich&sent=true"));

        suite.evidence()
                .verify(postRequestedFor(urlPathEqualTo("/v1/evidence"))
                        .withHeader("Content-Type", equalTo("application/cloudevents+json"))
                        .withRequestBody(matchingJsonPath("$.id", equalTo("a-7")))
                        .withRequestBody(matchingJsonPath("$.source", equalTo("dashboard/rita")))
                        .withRequestBody(matchingJsonPath("$.type", equalTo("attestation")))
                        .withRequestBody(matchingJsonPath("$.time", equalTo("2026-11-20T09:00:00Z")))
                        .withRequestBody(matchingJsonPath("$.data.rooms", equalTo("3")))
                        .withRequestBody(matchingJsonPath("$.data.file_sha256", equalTo("ab".repeat(32)))));
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsSent() {
        as("operator")
                .urlEncodingEnabled(true)
                .header("Origin", SignInIT.origin())
                .formParam("control", Records.ATTESTED)
                .formParam("subject", "site:zurich")
                .formParam("field.rooms", "several")
                .formParam("field.explanation", "all doors locked")
                .post("/attestations/give")
                .then()
                .statusCode(409)
                .body(allOf(containsString("Some fields cannot be read"), containsString("all doors locked")));

        suite.evidence().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void anExceptionIsAskedForWithItsEndInUtc() {
        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("control", "backup-recent")
                .formParam("reason", "migration")
                .formParam("until", "2030-01-01T00:00")
                .post("/exceptions")
                .then()
                .statusCode(303);

        suite.control()
                .verify(postRequestedFor(urlPathEqualTo("/v1/exceptions"))
                        .withRequestBody(matchingJsonPath("$.expires_at", equalTo("2030-01-01T00:00:00Z"))));
    }

    @Test
    void deadLettersAreSentOnceMoreAndEachIsCounted() {
        suite.evidence()
                .stubFor(post(urlPathEqualTo("/v1/dead-letters/a/replay"))
                        .willReturn(aResponse().withStatus(202)));
        suite.evidence()
                .stubFor(post(urlPathEqualTo("/v1/dead-letters/b/replay"))
                        .willReturn(aResponse().withStatus(422)));

        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("id", "a", "b")
                .post("/pipeline/replay")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/pipeline?done=1&refused=1"));
        page("/pipeline?done=1&refused=1", "operator").body(containsString("1 taken in, 1 refused again"));
    }

    @Test
    void everythingThatIsFilteredIsCountedAndThenSent() {
        deadLetters("", "\"cursor-2\"", "a", "b");
        deadLetters("cursor-2", "null", "c");
        suite.evidence()
                .stubFor(post(urlPathMatching("/v1/dead-letters/[ab]/replay"))
                        .willReturn(aResponse().withStatus(202)));
        suite.evidence()
                .stubFor(post(urlPathEqualTo("/v1/dead-letters/c/replay"))
                        .willReturn(aResponse().withStatus(422)));

        var asked = page("/pipeline/replay/all?reason=schema_violation", "operator")
                .statusCode(200)
                .body(allOf(
                        containsString("Send 3 dead letters once more?"),
                        containsString("Does not fit the schema of its kind")))
                .extract()
                .asString();
        suite.evidence().verify(0, postRequestedFor(anyUrl()));
        var until = Pattern.compile("name=\"until\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(until.find()).isTrue();

        as("operator")
                .urlEncodingEnabled(true)
                .header("Origin", SignInIT.origin())
                .formParam("reason", "schema_violation")
                .formParam("until", until.group(1))
                .post("/pipeline/replay/all")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/pipeline?reason=schema_violation&done=2&refused=1"));
    }

    @Test
    void whatArrivedAfterTheQuestionIsNotSentAlong() {
        deadLetters("", "null", "a");

        as("operator")
                .urlEncodingEnabled(true)
                .header("Origin", SignInIT.origin())
                .formParam("reason", "schema_violation")
                .formParam("until", "2026-11-01T00:00:00Z")
                .post("/pipeline/replay/all")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=0&refused=0"));

        suite.evidence().verify(0, postRequestedFor(anyUrl()));
    }

    /** A page of letters that arrived on the second of November. */
    private void deadLetters(String cursor, String next, String... ids) {
        var items = Arrays.stream(ids).map("""
                        {"id":"%s","received_at":"2026-11-02T00:00:00Z","reason":"schema_violation","detail":"d",\
                        "status":"OPEN"}"""::formatted).collect(Collectors.joining(","));
        suite.evidence()
                .stubFor(get(urlPathEqualTo("/v1/dead-letters"))
                        .withQueryParam("reason", equalTo("schema_violation"))
                        .withQueryParam("limit", equalTo("1000"))
                        .withQueryParam("cursor", cursor.isEmpty() ? absent() : equalTo(cursor))
                        .willReturn(okJson("{\"items\":[" + items + "],\"next\":" + next + "}")));
    }

    @Test
    void aNewKeyIsShownOnce() {
        suite.evidence()
                .stubFor(post(urlPathMatching("/v1/sources/[^/]+/keys"))
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"id\":\"0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e44\",\"key\":\"hf_once\"}")));

        as("admin")
                .header("Origin", SignInIT.origin())
                .formParam("id", Records.SOURCE)
                .post("/sources/key")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("hf_once"));
        page("/sources/restic%2Fdb-02", "admin").body(not(containsString("hf_once")));
    }

    @Test
    void documentsArePassedOnWithTheirNameAndPolicy() {
        page("/reports/annex?declaration=threema-tom&format=pdf&at=2026-11-01T00:00", "viewer")
                .statusCode(200)
                .header("Content-Type", containsString("application/pdf"))
                .header(
                        "Content-Disposition",
                        containsString("attachment; filename=\"holdfast-threema-tom-2026-11-01.pdf\""))
                .body(containsString("%PDF"));
        page("/reports/annex?declaration=threema-tom", "viewer")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Annex of measures"));
        page("/reports/tables/measures?format=csv", "viewer")
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("a,SATISFIED"));
        page("/reports/exports/evidence", "viewer").statusCode(200).body(containsString("\"end\":true"));
    }

    @Test
    void aRefusedDocumentIsAPageWithTheReason() {
        Suite.problem(suite.control(), "/v1/reports/oscal", 404, "Not found", "there is no declaration 'x'");

        page("/reports/oscal?declaration=x", "viewer")
                .statusCode(404)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("there is no declaration"));
    }

    @Test
    void aChannelIsMadeOutOfTheFieldsOfItsType() {
        suite.alerting()
                .stubFor(
                        post(urlPathEqualTo("/v1/channels"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(201)
                                                .withHeader("Content-Type", "application/json")
                                                .withBody(
                                                        "{\"id\":\"" + Records.CHANNEL
                                                                + "\",\"name\":\"Ops\",\"type\":\"webhook\",\"enabled\":true,\"secret\":\"whsec_once\"}")));

        as("admin")
                .urlEncodingEnabled(true)
                .header("Origin", SignInIT.origin())
                .formParam("type", "webhook")
                .formParam("name", "Ops")
                .formParam("enabled", "on")
                .formParam("field.url", "https://hooks.example.org")
                .formParam("field.timeout", "10")
                .post("/settings/channels")
                .then()
                .statusCode(200)
                .body(containsString("whsec_once"));

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo("/v1/channels"))
                        .withRequestBody(matchingJsonPath("$.settings.url", equalTo("https://hooks.example.org")))
                        .withRequestBody(matchingJsonPath("$.settings.timeout", equalTo("10")))
                        .withRequestBody(matchingJsonPath("$.enabled", equalTo("true"))));
    }

    @Test
    void routesThatAreNoJsonAreShownAgainWithThePlace() {
        as("admin")
                .header("Origin", SignInIT.origin())
                .formParam("document", "{\n  broken")
                .formParam("etag", "9")
                .post("/settings/routes")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("The document is no JSON"), containsString("line 2"), containsString("broken")));
    }

    @Test
    void aSilenceIsEnded() {
        suite.alerting().stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        as("operator")
                .header("Origin", SignInIT.origin())
                .post("/settings/silences/" + Records.CHANNEL + "/end")
                .then()
                .statusCode(303);

        suite.alerting().verify(deleteRequestedFor(urlPathEqualTo("/v1/silences/" + Records.CHANNEL)));
    }

    @Test
    void everybodySeesThePublicPageAndNothingOfTheInside() {
        given().get("/status/threema-tom")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 of 3 measures hold"),
                        containsString("Does not hold"),
                        containsString("Not currently shown"),
                        not(containsString("/controls"))));
        suite.control()
                .verify(getRequestedFor(urlPathEqualTo("/v1/public/declarations/threema-tom"))
                        .withoutHeader("Authorization"));
        given().get("/status/other").then().statusCode(404).body(containsString("There is nothing here"));
        Suite.down(suite.control());
        given().get("/status/threema-tom")
                .then()
                .statusCode(503)
                .body(allOf(containsString("try again"), not(containsString("control-service"))));
    }
}
