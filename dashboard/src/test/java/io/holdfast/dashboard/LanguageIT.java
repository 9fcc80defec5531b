package io.holdfast.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class LanguageIT {

    Suite suite;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    private ValidatableResponse page(String path, String language) {
        return given().cookie("holdfast_token", suite.tokens().of("operator"))
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void theBrowserSaysWhichLanguageIsRead() {
        page("/measures", "de-CH,de;q=0.9,en;q=0.8")
                .body(allOf(
                        containsString("<html lang=\"de\">"),
                        containsString("33 von 41 Maßnahmen gelten"),
                        containsString("Nicht erfüllt")));
        page("/measures", "fr")
                .body(allOf(containsString("<html lang=\"en\">"), containsString("33 of 41 measures hold")));
    }

    @Test
    void numbersAndTimesAreWrittenAsTheLanguageDoes() {
        page("/", "de")
                .body(allOf(containsString("66,6\u00a0%"), containsString("1.236"), not(containsString("1,236"))));
        page("/", "en").body(allOf(containsString("66.6\u00a0%"), containsString("1,236")));
    }

    @Test
    void whatWasChosenWinsAndStays() {
        given().redirects()
                .follow(false)
                .header("Origin", SignInIT.origin())
                .formParam("language", "de")
                .formParam("to", "/controls?status=STALE")
                .post("/language")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/controls?status=STALE"))
                .header("Set-Cookie", allOf(containsString("holdfast_language=de"), containsString("HttpOnly")));
        given().cookie("holdfast_token", suite.tokens().of("viewer"))
                .cookie("holdfast_language", "de")
                .header("Accept-Language", "en")
                .get("/controls")
                .then()
                .body(containsString("<html lang=\"de\">"));
    }

    @Test
    void anotherSiteCannotChoose() {
        given().header("Origin", "https://elsewhere.example.org")
                .formParam("language", "de")
                .post("/language")
                .then()
                .statusCode(403);
    }

    @Test
    void theSwitchLeadsNowhereElse() {
        given().redirects()
                .follow(false)
                .header("Origin", SignInIT.origin())
                .formParam("language", "de")
                .formParam("to", "//elsewhere.example.org")
                .post("/language")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"));
    }

    @Test
    void whoIsNotSignedInReadsTheirLanguageToo() {
        given().header("Accept-Language", "de")
                .get("/sign-in")
                .then()
                .body(allOf(containsString("<html lang=\"de\">"), containsString("Fügen Sie ein Token ein")));
        given().header("Accept-Language", "de")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(containsString("Hier ist nichts"));
    }

    @Test
    void aServiceThatIsAwayIsSaidInTheLanguage() {
        Suite.down(suite.control());

        page("/", "de").body(containsString("control-service antwortet nicht"));
    }
}
