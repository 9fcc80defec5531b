package io.holdfast.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
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
}
