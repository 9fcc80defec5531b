package io.holdfast.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class SignInIT {

    Suite suite;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }

    @Test
    void whoIsNotSignedInIsLedThereAndBack() {
        browser()
                .get("/findings?status=OPEN")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?to=%2Ffindings%3Fstatus%3DOPEN"));
    }

    @Test
    void theLinkOfTheTerminalSetsTheCookieAndLeavesTheAddress() {
        browser()
                .queryParam("token", suite.tokens().of("viewer"))
                .get("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("holdfast_token="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                not(containsString("Secure"))));
    }

    @Test
    void aTokenPastedIntoTheFormOpensThePageThatWasAskedFor() {
        browser()
                .header("Origin", origin())
                .formParam("token", " " + suite.tokens().of("viewer") + "\n")
                .formParam("to", "/findings")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/findings"));
    }

    @Test
    void theCookieOpensThePages() {
        browser()
                .cookie("holdfast_token", suite.tokens().of("viewer"))
                .get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("33 of 41 measures hold"));
    }

    @Test
    void theAuthorizationHeaderOpensThemToo() {
        browser()
                .header("Authorization", "Bearer " + suite.tokens().of("auditor"))
                .get("/measures")
                .then()
                .statusCode(200);
    }

    @Test
    void anExpiredTokenIsSaidInASentence() {
        var expired = suite.tokens().of("rita", "viewer", Duration.ofMinutes(-10));

        browser()
                .cookie("holdfast_token", expired)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?to=%2F&reason=expired"));
        browser()
                .cookie("holdfast_token", expired)
                .get("/sign-in?reason=expired")
                .then()
                .statusCode(200)
                .body(containsString("Your token has expired"));
        browser()
                .queryParam("token", expired)
                .get("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("Your token has expired"));
    }

    @Test
    void rubbishIsNotAToken() {
        browser()
                .queryParam("token", "rubbish")
                .get("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("This token is not valid here"));
        browser()
                .cookie("holdfast_token", "rubbish")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("reason=invalid"));
    }

    @Test
    void aSourceHasNothingToSee() {
        browser()
                .queryParam("token", suite.tokens().of("source"))
                .get("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("none of the roles"));
        browser()
                .cookie("holdfast_token", suite.tokens().of("source"))
                .get("/")
                .then()
                .statusCode(403)
                .body(containsString("Not for your role"));
    }

    @Test
    void scriptsGetTheBareStatus() {
        browser().header("HX-Request", "true").get("/").then().statusCode(401).body(equalTo(""));
        browser().header("Accept", "text/event-stream").get("/live").then().statusCode(401);
    }

    @Test
    void signingOutTakesTheCookieAway() {
        browser()
                .header("Origin", origin())
                .cookie("holdfast_token", suite.tokens().of("viewer"))
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?reason=signed-out"))
                .header("Set-Cookie", allOf(containsString("holdfast_token="), containsString("Max-Age=0")));
    }

    @Test
    void healthMetricsAndDescriptionNeedNobody() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
