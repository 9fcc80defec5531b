package io.holdfast.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Records;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside how things stand: accessible in both themes and on a phone, pictured, and what their scripts do. */
@QuarkusTest
@QuarkusTestResource(FakeSuite.class)
class RecordsInBrowserIT extends InBrowser {

    private static final String GIVE = "/attestations/give?control=" + Records.ATTESTED + "&subject=site%3Azurich";
    private static final List<Sight> SIGHTS = List.of(
            new Sight("matrix", "/matrix", "viewer"),
            new Sight("sources", "/sources", "admin"),
            new Sight("source", "/sources/restic%2Fdb-02", "admin"),
            new Sight("attestations", "/attestations", "operator"),
            new Sight("give", GIVE, "operator"),
            new Sight("exceptions", "/exceptions", "admin"),
            new Sight("history", "/history", "auditor"),
            new Sight("reports", "/reports?declaration=threema-tom", "auditor"),
            new Sight("pipeline", "/pipeline", "operator"),
            new Sight("replay", "/pipeline/replay/all", "operator"),
            new Sight("letter", "/pipeline/letters/dl-1", "operator"),
            new Sight("asset", "/assets/system%3Adb-02.example.org", "viewer"),
            new Sight("channels", "/settings", "admin"),
            new Sight("channel", "/settings/channels/" + Records.CHANNEL, "admin"),
            new Sight("routes", "/settings/routes?labels=severity%3Dhigh", "admin"),
            new Sight("tried", "/settings/routes?finding=" + Suite.FINDING, "viewer"),
            new Sight("silences", "/settings/silences", "operator"),
            new Sight("maintenance", "/settings/maintenance", "operator"),
            new Sight("status", "/status/threema-tom", ""));

    @BeforeEach
    void healthySuite() {
        Records.of(suite);
    }

    static Stream<Arguments> looks() {
        return SIGHTS.stream()
                .flatMap(sight -> Stream.of(
                        Arguments.of(sight, ColorScheme.LIGHT, DESKTOP),
                        Arguments.of(sight, ColorScheme.DARK, DESKTOP),
                        Arguments.of(sight, ColorScheme.LIGHT, PHONE),
                        Arguments.of(sight, ColorScheme.DARK, PHONE)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("looks")
    void everyPageIsAccessibleAndFits(Sight sight, ColorScheme theme, int width) {
        isAccessibleAndFits(sight, theme, width);
    }

    static List<Sight> sights() {
        return SIGHTS;
    }

    @ParameterizedTest(name = "{0} in German, on a phone")
    @MethodSource("sights")
    void germanFitsToo(Sight sight) {
        var page = openInGerman(sight.path(), sight.role(), PHONE);

        var name = "%s-german-%d".formatted(sight.name(), PHONE);
        picture(page, name);
        fits(page, name);
    }

    @Test
    void arrowKeysMoveThroughTheMatrix() {
        var page = open("/matrix", "viewer", ColorScheme.LIGHT, DESKTOP);
        var first = page.locator("table.matrix tbody tr").first();

        first.locator("th a").focus();
        page.keyboard().press("ArrowRight");

        assertThat(first.locator("td a").first()).isFocused();
        page.keyboard().press("Home");
        assertThat(first.locator("th a")).isFocused();
        assertThat(page.locator("table.matrix a[tabindex='0']")).hasCount(1);
    }

    @Test
    void theKeyboardKeepsItsCellWhileTheMatrixChanges() {
        var page = open("/matrix", "viewer", ColorScheme.LIGHT, DESKTOP);
        var cell = page.locator("table.matrix tbody tr").nth(2).locator("td a").nth(1);
        cell.focus();
        // Where a key would go that is pressed in the very moment in which the fresh matrix is put in place.
        page.evaluate("""
                document.body.addEventListener("htmx:oobAfterSwap", () => { window.reached ??= document.activeElement.title; });
                window.before = document.activeElement;""");

        Records.cellChanged(suite);

        until(page, "!window.before.isConnected");
        assertThat(cell).isFocused();
        assertThat((String) page.evaluate("window.reached")).isEqualTo(cell.getAttribute("title"));
        assertThat(page.locator("table.matrix a[tabindex='0']")).hasCount(1);
        assertThat(cell).hasAttribute("tabindex", "0");
    }

    @Test
    void aMatrixThatDidNotChangeIsNotDrawnAnew() {
        var page = open("/matrix", "viewer", ColorScheme.LIGHT, DESKTOP);
        page.evaluate("""
                window.before = document.querySelector("table.matrix");
                document.body.addEventListener("htmx:afterRequest", () => { window.read = true; });""");

        Suite.answer(suite.alerting(), "/v1/findings/summary", "summary-empty");

        until(page, "window.read");
        assertThat((Boolean) page.evaluate("window.before.isConnected")).isTrue();
    }

    @Test
    void theHashOfAFileIsComputedHereAndTheFileStays() {
        var page = open(GIVE, "operator", ColorScheme.LIGHT, DESKTOP);

        page.locator("#file")
                .setInputFiles(new FilePayload("abc.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8)));

        // The example of FIPS 180-2.
        assertThat(page.locator("[data-hash-shown]"))
                .hasText("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(page.locator("[name=file_bytes]")).hasValue("3");
        assertThat(page.locator("#file").getAttribute("name")).isNull();
    }
}
