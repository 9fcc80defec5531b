package io.holdfast.dashboard.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees while a page stays open, and what the keyboard alone can do. */
@QuarkusTest
@NullUnmarked // the test opens the page
@QuarkusTestResource(FakeSuite.class)
class LiveInBrowserIT extends InBrowser {

    private Page page;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    @Test
    void aChangeShowsWithoutReload() {
        open("/", "viewer");
        page.evaluate("window.sameDocument = true");
        assertThat(page.locator("#answer")).containsText("3 do not hold");

        suite.recovered();

        assertThat(page.locator("#answer")).containsText("All 41 measures hold");
        assertThat(page.locator("#handle")).containsText("No finding is open");
        assertThat(page.evaluate("window.sameDocument")).as("no reload").isEqualTo(true);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void theFocusStaysWhereItWas() {
        open("/", "viewer");
        var link = page.locator("#standing .tally a[href='/measures?status=SATISFIED']");
        link.focus();

        suite.recovered();

        assertThat(page.locator("#answer")).containsText("All 41 measures hold");
        assertThat(link).isFocused();
    }

    @Test
    void aHalfWrittenCommentIsNotTakenAway() {
        open("/findings/" + Suite.FINDING, "operator");
        page.locator("#comment").fill("half a sent");

        suite.alerting().resetAll();
        Suite.answer(suite.alerting(), "/v1/findings/summary", "summary-empty");

        assertThat(page.locator("#live-state")).containsText("changes waiting");
        assertThat(page.locator("#comment")).hasValue("half a sent");
    }

    @Test
    void aServiceThatGoesAndComesIsSaid() {
        open("/", "viewer");

        Suite.down(suite.alerting());
        assertThat(page.locator("#handle")).containsText("alerting-service does not answer");
        assertThat(page.locator("#answer")).containsText("3 do not hold");

        suite.healthy();
        assertThat(page.locator("#handle")).containsText("db-02");
    }

    @Test
    void whatWasMissingIsAskedForAgainWhenNothingElseChanges() {
        Suite.problem(suite.alerting(), "/v1/findings", 503, "Unavailable", "the database is away");
        open("/", "viewer");
        assertThat(page.locator("#handle .trouble")).isVisible();

        Suite.answer(suite.alerting(), "/v1/findings", "findings");

        assertThat(page.locator("#handle")).containsText("db-02");
    }

    @Test
    void anExpiredTokenIsSaidOnTheOpenPage() {
        page = window(suite.tokens().of("rita", "viewer", Duration.ofSeconds(3)), ColorScheme.LIGHT, DESKTOP);
        page.navigate("");

        assertThat(page.locator("#live-state")).containsText("Signed out");
        assertThat(page.locator("#live-state a")).hasText("Sign in again");
    }

    @Test
    void nobodyIsAskedWhileNobodyLooks() {
        open("/", "viewer");
        page.navigate("about:blank");

        await().atMost(Duration.ofSeconds(20)).until(() -> people().equals("holdfast_dashboard_live_people 0.0"));
        suite.alerting().resetRequests();
        await().during(Duration.ofSeconds(1)).until(() -> suite.alerting()
                .findAll(getRequestedFor(urlPathEqualTo("/v1/findings/summary")))
                .isEmpty());
    }

    /** How many people's heads are read now, as the metrics say it. */
    private static String people() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("holdfast_dashboard_live_people"))
                .findFirst()
                .orElse("not measured");
    }

    @Test
    void theKeyboardAloneLeadsThroughThePage() {
        open("/", "viewer");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("document.querySelector('#main').contains(document.activeElement)"))
                .as("the first stop after the skip link is in the content")
                .isTrue();
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus is visible")
                .isEqualTo("solid");
    }

    @Test
    void acknowledgingWorksWithTheKeyboardAlone() {
        open("/findings", "operator");

        page.locator(".finding-act details.act summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("on it");
        page.keyboard().press("Enter");

        page.waitForURL("**/findings/" + Suite.FINDING);
        assertThat(page.locator("h1")).containsText("on db-02");
    }

    @Test
    void theThemeThatWasChosenStays() {
        open("/", "viewer");
        assertThat(background()).isEqualTo("rgb(244, 246, 248)");

        page.locator("[data-theme-toggle]").click();
        assertThat(background()).isEqualTo("rgb(13, 18, 22)");

        page.navigate("measures");
        assertThat(background()).isEqualTo("rgb(13, 18, 22)");
    }

    private String background() {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private void open(String path, String role) {
        page = open(path, role, ColorScheme.LIGHT, DESKTOP);
    }
}
