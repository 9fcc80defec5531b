package io.holdfast.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Records;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside how things stand: accessible in both themes and on a phone, pictured, and what their scripts do. */
@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsInBrowserIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String GIVE = "/attestations/give?control=" + Records.ATTESTED + "&subject=site%3Azurich";
    private static final int DESKTOP = 1360;
    private static final int PHONE = 390;

    @TestHTTPResource("/")
    URI address;

    Suite suite;

    private Chromium chromium;

    @BeforeEach
    void healthySuite() {
        Records.of(suite);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Arguments> looks() {
        var pages = List.of(
                List.of("matrix", "/matrix", "viewer"),
                List.of("sources", "/sources", "admin"),
                List.of("source", "/sources/restic%2Fdb-02", "admin"),
                List.of("attestations", "/attestations", "operator"),
                List.of("give", GIVE, "operator"),
                List.of("exceptions", "/exceptions", "admin"),
                List.of("history", "/history", "auditor"),
                List.of("reports", "/reports?declaration=threema-tom", "auditor"),
                List.of("pipeline", "/pipeline", "operator"),
                List.of("letter", "/pipeline/letters/dl-1", "operator"),
                List.of("asset", "/assets/system%3Adb-02.example.org", "viewer"),
                List.of("channels", "/settings", "admin"),
                List.of("channel", "/settings/channels/" + Records.CHANNEL, "admin"),
                List.of("routes", "/settings/routes?labels=severity%3Dhigh", "admin"),
                List.of("silences", "/settings/silences", "operator"),
                List.of("maintenance", "/settings/maintenance", "operator"),
                List.of("status", "/status/threema-tom", ""));
        return pages.stream()
                .flatMap(page -> Stream.of(
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.LIGHT, DESKTOP),
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.DARK, DESKTOP),
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.LIGHT, PHONE)));
    }

    @ParameterizedTest(name = "{0} {3} {4}")
    @MethodSource("looks")
    void isAccessibleAndFits(String name, String path, String role, ColorScheme theme, int width) {
        var page = open(path, role, theme, width);
        // Before the camera and axe touch the page, since what they inject breaks the policy too.
        assertThat(chromium().complaints()).as("script and policy errors").isEmpty();

        var picture = "%s-%s-%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), width);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)).setFullPage(true));

        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("axe on %s", picture)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s needs no sideways scrolling", picture)
                .isTrue();
        page.context().close();
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
        page.context().close();
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
        page.context().close();
    }

    private Page open(String path, String role, ColorScheme theme, int width) {
        var token = role.isEmpty() ? "" : suite.tokens().of(role);
        var page = chromium().window(String.valueOf(address), token, theme, width, 900);
        page.navigate(path.substring(1));
        if (!role.isEmpty()) {
            page.locator("#live-state[data-state=live]").waitFor();
        }
        return page;
    }

    private Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        return chromium;
    }
}
