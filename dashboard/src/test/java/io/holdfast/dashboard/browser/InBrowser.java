package io.holdfast.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One Chromium for a class of tests, with windows that are closed after each test, and what is asked of every page. */
@NullUnmarked // the test resource and the start set the fields
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    static final int DESKTOP = 1360;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Beside what axe checks anyway: that what is clicked is large enough (WCAG 2.2, 2.5.8). */
    private static final AxeRunOptions OPTIONS = alsoCheck("target-size");

    @TestHTTPResource("/")
    URI address;

    Suite suite;

    private final List<Page> windows = new ArrayList<>();
    private Chromium chromium;

    /** A page to look at; {@code role} is empty for whoever is not signed in. */
    record Sight(String name, String path, String role) {}

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(page -> page.context().close());
        windows.clear();
    }

    Page window(String token, ColorScheme theme, int width) {
        var page = chromium.window(address.toString(), token, theme, width, HEIGHT);
        windows.add(page);
        return page;
    }

    /** The page, as soon as it is live. */
    Page open(String path, String role, ColorScheme theme, int width) {
        return show(window(token(role), theme, width), path, role);
    }

    Page openInGerman(String path, String role, int width) {
        var page = window(token(role), ColorScheme.LIGHT, width);
        page.context().addCookies(List.of(new Cookie("holdfast_language", "de").setUrl(address.toString())));
        return show(page, path, role);
    }

    List<String> complaints() {
        return chromium.complaints();
    }

    void isAccessibleAndFits(Sight sight, ColorScheme theme, int width) {
        var page = open(sight.path(), sight.role(), theme, width);
        // Before the camera and axe touch the page, since what they inject breaks the policy too.
        assertThat(complaints()).as("script and policy errors").isEmpty();

        var name = "%s-%s-%d".formatted(sight.name(), theme.name().toLowerCase(Locale.ROOT), width);
        picture(page, name);
        var violations = new AxeBuilder(page).options(OPTIONS).analyze().getViolations();
        assertThat(violations)
                .as("axe on %s", name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
        fits(page, name);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    static void fits(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s needs no sideways scrolling", name)
                .isTrue();
    }

    /** Waits until the expression is true on the page; the page's policy forbids Playwright's own way. */
    static void until(Page page, String expression) {
        await().pollInSameThread().until(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    private String token(String role) {
        return role.isEmpty() ? "" : suite.tokens().of(role);
    }

    private static Page show(Page page, String path, String role) {
        page.navigate(path.substring(1));
        if (!role.isEmpty()) {
            page.locator("#live-state[data-state=live]").waitFor();
        }
        return page;
    }

    private static AxeRunOptions alsoCheck(String rule) {
        var enabled = new AxeRuleOptions();
        enabled.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of(rule, enabled));
        return options;
    }
}
