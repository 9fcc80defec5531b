package io.holdfast.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class ActionsIT {

    private static final String FINDING = "/findings/" + Suite.FINDING;
    private static final String UPSTREAM = "/v1/findings/" + Suite.FINDING;

    Suite suite;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    private RequestSpecification as(String role) {
        return given().redirects()
                .follow(false)
                .cookie("holdfast_token", suite.tokens().of(role));
    }

    @Test
    void acknowledgingPassesTheCommentOnAndShowsTheFinding() {
        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("comment", " looking at it ")
                .formParam("etag", Suite.FINDING_ETAG)
                .post(FINDING + "/acknowledge")
                .then()
                .statusCode(303)
                .header("Location", endsWith(FINDING));

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo(UPSTREAM + "/acknowledge"))
                        .withRequestBody(equalToJson("{\"comment\":\"looking at it\"}")));
    }

    @Test
    void acknowledgingFromTheListNeedsNoCommentAndMeansTheFindingAsItIs() {
        as("admin")
                .header("Origin", SignInIT.origin())
                .formParam("comment", "")
                .post(FINDING + "/acknowledge")
                .then()
                .statusCode(303);

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo(UPSTREAM + "/acknowledge"))
                        .withRequestBody(equalToJson("{}")));
    }

    @Test
    void commentingPassesTheTextOn() {
        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("text", "the disk was full")
                .post(FINDING + "/comment")
                .then()
                .statusCode(303);

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo(UPSTREAM + "/comment"))
                        .withRequestBody(equalToJson("{\"text\":\"the disk was full\"}")));
    }

    @Test
    void aRefusalIsSaidOnTheFindingsPage() {
        suite.alerting()
                .stubFor(
                        post(urlPathEqualTo(UPSTREAM + "/acknowledge"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(409)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"title\":\"Already resolved\",\"status\":409,\"detail\":\"it holds again\"}")));

        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("comment", "")
                .post(FINDING + "/acknowledge")
                .then()
                .statusCode(409)
                .body(containsString("Already resolved"))
                .body(containsString("it holds again"))
                .body(containsString("What happened"));
    }

    @ParameterizedTest(name = "a form from {0} changes nothing")
    @CsvSource({"https://evil.example.org", "http://localhost", "null", "''"})
    void aFormFromElsewhereChangesNothing(String origin) {
        var request = as("operator");
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }

        request.formParam("comment", "").post(FINDING + "/acknowledge").then().statusCode(403);

        suite.alerting().verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0} may not act, and sees no button")
    @CsvSource({"viewer", "auditor"})
    void whoMayNotActSeesNoButton(String role) {
        as(role).get("/findings").then().statusCode(200).body(not(containsString("Acknowledge<")));
        as(role).get(FINDING).then().statusCode(200).body(not(containsString("<textarea")));
        as(role).header("Origin", SignInIT.origin())
                .formParam("comment", "")
                .post(FINDING + "/acknowledge")
                .then()
                .statusCode(403);

        suite.alerting().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void theFormNamesTheFindingAsItWasSeen() {
        as("operator")
                .get(FINDING)
                .then()
                .statusCode(200)
                .body(containsString("name=\"etag\" value=\"&quot;7&quot;\""));
    }

    @Test
    void whoMayActSeesTheButton() {
        as("operator").get("/findings").then().body(containsString("Acknowledge<"));
        as("operator").get(FINDING).then().body(containsString("<textarea"));
    }

    @ParameterizedTest(name = "{0} passes on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            assign  | to=rita&comment=                       | {"to":"rita"}
            assign  | to=&comment=nobody                     | {"comment":"nobody"}
            start   | comment=                               | {}
            fixed   | comment=disk+replaced                  | {"comment":"disk replaced"}
            close   | resolution=DUPLICATE&comment=see+40    | {"resolution":"DUPLICATE","comment":"see 40"}
            reopen  | comment=not+gone                       | {"comment":"not gone"}
            due     | at=2026-12-01T08:00&reason=vendor      | {"at":"2026-12-01T08:00:00Z","reason":"vendor"}
            """)
    void everyActionPassesItsFieldsOn(String action, String form, String body) {
        as("operator")
                .header("Origin", SignInIT.origin())
                .contentType("application/x-www-form-urlencoded")
                .body(form + "&etag=" + URLEncoder.encode(Suite.FINDING_ETAG, StandardCharsets.UTF_8))
                .post(FINDING + "/" + action)
                .then()
                .statusCode(303)
                .header("Location", endsWith(FINDING));

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo(UPSTREAM + "/" + action))
                        .withRequestBody(equalToJson(body)));
    }

    @Test
    void whatIsNoActionIsNotPassedOn() {
        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("comment", "")
                .post(FINDING + "/resolve")
                .then()
                .statusCode(404);

        suite.alerting().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void whatTheStateDoesNotAllowIsNotThere() {
        as("operator")
                .get(FINDING)
                .then()
                .body(allOf(
                        containsString(FINDING + "/close\""),
                        containsString(FINDING + "/assign\""),
                        not(containsString(FINDING + "/reopen\""))));
    }

    @Test
    void whatIsTickedIsDoneTogetherAndRefusalsAreSaid() {
        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("action", "assign")
                .formParam("to", "rita")
                .formParam("finding", Suite.FINDING, "0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e02")
                .post("/findings/bulk?severity=HIGH")
                .then()
                .statusCode(409)
                .body(allOf(containsString("Done with 1."), containsString("it is resolved")));

        suite.alerting()
                .verify(postRequestedFor(urlPathEqualTo("/v1/findings/bulk"))
                        .withRequestBody(equalToJson("{\"action\":\"assign\",\"to\":\"rita\",\"ids\":[\""
                                + Suite.FINDING + "\",\"0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e02\"]}")));
    }

    @Test
    void whenAllIsDoneTheListIsShownAsItWas() {
        suite.alerting()
                .stubFor(post(urlPathEqualTo("/v1/findings/bulk")).willReturn(okJson("{\"done\":2,\"items\":[]}")));

        as("operator")
                .header("Origin", SignInIT.origin())
                .formParam("action", "acknowledge")
                .formParam("finding", Suite.FINDING)
                .post("/findings/bulk?tab=mine&severity=HIGH")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/findings?tab=mine&severity=HIGH&done=2"));
    }

    @Test
    void aViewIsKeptAndForgotten() {
        var kept = as("viewer")
                .header("Origin", SignInIT.origin())
                .formParam("name", "Late ones")
                .formParam("to", "/findings?tab=overdue")
                .post("/views")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/findings?tab=overdue"))
                .extract()
                .cookie("holdfast_views");

        as("viewer")
                .cookie("holdfast_views", kept)
                .get("/findings")
                .then()
                .body(allOf(containsString("href=\"/findings?tab=overdue\""), containsString("Late ones")));
        as("viewer").cookie("holdfast_views", kept).get("/assets").then().body(not(containsString("Late ones")));
        as("viewer")
                .header("Origin", SignInIT.origin())
                .cookie("holdfast_views", kept)
                .formParam("name", "Late ones")
                .formParam("to", "/findings")
                .post("/views/forget")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }
}
