package io.holdfast.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every page has around it and in it: the menu, the language, pictures, what is done with many. */
@QuarkusTest
@NullUnmarked // the test opens the page
@QuarkusTestResource(FakeSuite.class)
class FrameInBrowserIT extends InBrowser {

    private Page page;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    @Test
    void theLanguageThatWasChosenStays() {
        open("/measures", "viewer", DESKTOP);
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        page.locator(".languages button[value=de]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("h1")).hasText("33 von 41 Maßnahmen gelten");
        assertThat(page.locator("#live-state")).hasText("Aktuell");

        page.navigate("controls");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    void onAPhoneTheMenuOpensWithoutAScript() {
        open("/findings", "viewer", PHONE);
        var assets = page.locator("nav a[href='/assets']");
        assertThat(assets).isHidden();

        page.locator(".menu summary").focus();
        page.keyboard().press("Enter");
        assertThat(assets).isVisible();
        assets.click();

        page.waitForURL("**/assets");
        assertThat(page.locator("h1")).containsText("known");
    }

    @Test
    void theArrowKeysSayEveryDay() {
        open("/controls/" + Suite.CONTROL, "viewer", DESKTOP);
        var said = page.locator("[data-said]").first();
        assertThat(said).containsText("The last 90 days:");

        page.locator(".bars-picture").focus();
        page.keyboard().press("End");
        assertThat(said).containsText("Not satisfied, 87.5");
        readAgain();
        assertThat(said).containsText("Not satisfied, 87.5");
        page.keyboard().press("ArrowLeft");
        assertThat(said).containsText("Satisfied");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(said).containsText(":");
    }

    @Test
    void allOfAPageAreTickedAtOnce() {
        open("/findings", "operator", DESKTOP);
        var boxes = page.locator("input[name=finding]");

        page.locator("[data-tick-all]").check();

        for (var i = 0; i < boxes.count(); i++) {
            assertThat(boxes.nth(i)).isChecked();
        }
    }

    @Test
    void aListThatNobodyTouchesIsCurrent() {
        open("/findings", "operator", DESKTOP);

        suite.recovered();

        assertThat(page.locator("#list")).containsText("No finding is open");
        assertThat(page.locator("#live-state")).hasText("Live");
    }

    @Test
    void whatIsTickedIsKeptWhileThingsChange() {
        open("/findings", "operator", DESKTOP);
        page.locator("input[name=finding]").first().check();

        suite.recovered();

        assertThat(page.locator("#live-state")).containsText("changes waiting");
        assertThat(page.locator("input[name=finding]").first()).isChecked();
    }

    @Test
    void nothingMovesForWhoWantsNoMotion() {
        open("/", "viewer", DESKTOP);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
    }

    @Test
    void aChangeElsewhereMovesNothingHere() {
        open("/measures", "viewer", DESKTOP);
        page.evaluate("""
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(each => { window.shift += each.value; }))
                  .observe({type: "layout-shift"});""");

        readAgain();

        assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
    }

    /** Something changes elsewhere, and the page has looked whether it concerns it. */
    private void readAgain() {
        page.evaluate("document.body.addEventListener('htmx:afterRequest', () => { window.read = true; })");
        Suite.answer(suite.alerting(), "/v1/findings/summary", "summary-empty");
        until(page, "window.read");
    }

    private void open(String path, String role, int width) {
        page = open(path, role, ColorScheme.LIGHT, width);
    }
}
