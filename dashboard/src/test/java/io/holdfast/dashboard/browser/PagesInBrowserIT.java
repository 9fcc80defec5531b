package io.holdfast.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both themes and on a phone: accessible, without a script error, and pictured for people to judge. */
@QuarkusTest
@NullUnmarked // the test resource sets the fields
@QuarkusTestResource(FakeSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    /** Beside what axe checks anyway: that what is clicked is large enough (WCAG 2.2, 2.5.8). */
    private static final AxeRunOptions OPTIONS = alsoCheck("target-size");

    private static final int DESKTOP = 1360;
    private static final int PHONE = 390;

    /** Name, address and the role of who looks. */
    private static final List<List<String>> PAGES = List.of(
            List.of("overview", "/", "operator"),
            List.of("measures", "/measures", "viewer"),
            List.of("measure", "/measures/" + Suite.MEASURE, "viewer"),
            List.of("controls", "/controls", "viewer"),
            List.of("control", "/controls/" + Suite.CONTROL, "viewer"),
            List.of("subject", "/controls/" + Suite.CONTROL + "/subject?uid=" + Suite.SUBJECT, "viewer"),
            List.of("findings", "/findings", "operator"),
            List.of("finding", "/findings/" + Suite.FINDING, "operator"),
            List.of("evidence", "/evidence", "auditor"),
            List.of("assets", "/assets", "auditor"),
            List.of("pipeline", "/pipeline", "admin"),
            List.of("sign-in", "/sign-in", ""));

    @TestHTTPResource("/")
    URI address;

    Suite suite;

    private Chromium chromium;

    @BeforeEach
    void healthySuite() {
        suite.healthy();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Arguments> looks() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.LIGHT, DESKTOP),
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.DARK, DESKTOP),
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.LIGHT, PHONE),
                        Arguments.of(page.get(0), page.get(1), page.get(2), ColorScheme.DARK, PHONE)));
    }

    @ParameterizedTest(name = "{0} {3} {4}")
    @MethodSource("looks")
    void isAccessibleAndFits(String name, String path, String role, ColorScheme theme, int width) {
        var page = open(path, role, theme, width);
        // Before the camera and axe touch the page, since what they inject breaks the policy too.
        assertThat(chromium().complaints()).as("script and policy errors").isEmpty();

        var picture = "%s-%s-%d.png".formatted(name, theme.name().toLowerCase(java.util.Locale.ROOT), width);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)).setFullPage(true));

        var violations = new AxeBuilder(page).options(OPTIONS).analyze().getViolations();
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

    static Stream<Arguments> pages() {
        return PAGES.stream().map(page -> Arguments.of(page.get(0), page.get(1), page.get(2)));
    }

    @ParameterizedTest(name = "{0} in German, on a phone")
    @MethodSource("pages")
    void germanFitsToo(String name, String path, String role) {
        var token = role.isEmpty() ? "" : suite.tokens().of(role);
        var page = chromium().window(String.valueOf(address), token, ColorScheme.LIGHT, PHONE, 900);
        page.context().addCookies(List.of(new Cookie("holdfast_language", "de").setUrl(String.valueOf(address))));
        page.navigate(path.substring(1));

        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-german-%d.png".formatted(name, PHONE)))
                .setFullPage(true));
        assertThat(page.getAttribute("html", "lang")).isEqualTo("de");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s in German needs no sideways scrolling", name)
                .isTrue();
        page.context().close();
    }

    private static AxeRunOptions alsoCheck(String rule) {
        var enabled = new AxeRuleOptions();
        enabled.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of(rule, enabled));
        return options;
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
