package io.holdfast.dashboard.failure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get when something broke, or when they asked for something in a way that there is none. */
@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
class FailuresIT {

    private static final Pattern REFERENCE = Pattern.compile("<code class=\"key\">([0-9a-f-]{36})</code>");

    Suite suite;

    private final Kept kept = new Kept();

    /** What the class under test logs. */
    private static final class Kept extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord said) {
            lines.add(said.getMessage() + " "
                    + List.of(said.getParameters() == null ? new Object[0] : said.getParameters()) + " "
                    + said.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        suite.healthy();
        Logger.getLogger(Failures.class.getName()).addHandler(kept);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(Failures.class.getName()).removeHandler(kept);
    }

    private RequestSpecification as(String role) {
        return given().redirects()
                .follow(false)
                .cookie("holdfast_token", suite.tokens().of(role));
    }

    @ParameterizedTest(name = "{0} is a page in the frame, with a reference that the log has too")
    @ValueSource(strings = {"/test/broken", "/test/refused"})
    void whatBreaksIsAPageInTheFrame(String path) {
        var page = as("operator")
                .get(path)
                .then()
                .statusCode(500)
                .header("Content-Type", containsString("text/html"))
                .body(allOf(
                        containsString("Something broke in the dashboard"),
                        containsString("aria-label=\"Pages\""),
                        not(containsString(BrokenResource.INSIDE)),
                        not(containsString("IllegalState")),
                        not(containsString("at io.holdfast"))))
                .extract()
                .asString();

        var found = REFERENCE.matcher(page);
        assertThat(found.find()).as("the page shows a reference").isTrue();
        assertThat(kept.lines).anyMatch(line -> line.contains(found.group(1)) && line.contains(BrokenResource.INSIDE));
    }

    @Test
    void itIsSaidInTheLanguageOfWhoReads() {
        as("viewer")
                .header("Accept-Language", "de")
                .get("/test/broken")
                .then()
                .statusCode(500)
                .body(allOf(containsString("Im Dashboard ist etwas zerbrochen"), containsString("Kennung")));
    }

    @Test
    void whoIsNotSignedInGetsItWithoutTheFrame() {
        given().get("/test/broken")
                .then()
                .statusCode(500)
                .body(allOf(
                        containsString("Something broke in the dashboard"),
                        containsString("<code class=\"key\">"),
                        not(containsString("aria-label=\"Pages\""))));
    }

    @ParameterizedTest(name = "{0} {1} is answered with {2}: {3}")
    @CsvSource({
        "GET,    /nowhere,               404, There is nothing here",
        "GET,    /exports/nothing,       404, There is nothing here",
        "GET,    /findings/no-id,        404, There is nothing here",
        "DELETE, /measures,              405, Not like this",
        "GET,    /sign-out,              405, Not like this",
        "POST,   /pipeline/replay/all,   400, This could not be understood",
        "POST,   /sources,               403, Not for your role",
    })
    void nothingIsBare(String method, String path, int status, String words) {
        as("operator")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded")
                .request(method, path)
                .then()
                .statusCode(status)
                .header("Content-Type", containsString("text/html"))
                .body(containsString(words));
    }
}
