package io.holdfast.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.settings.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A security team watches the started suite in a real browser while a signal drifts, is acknowledged and recovers. */
class DashboardE2ET {

    private static final Path ROOT = Path.of(System.getProperty("holdfast.root"));
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("HOLDFAST_CHROMIUM"), "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = ROOT.resolve("e2e/target/screenshots");
    private static final Signal SIGNAL = Signal.TWO_FACTOR_ENFORCEMENT;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static LocalSuite suite;
    private static Client client;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        Assumptions.assumeTrue(
                Files.exists(CHROMIUM), "Chromium is not at " + CHROMIUM + "; install the package chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        suite = LocalSuite.start(ROOT, home);
        client = new Client(suite);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
            browser.close();
            playwright.close();
        }
    }

    @Test
    void aDriftShowsByItselfIsAcknowledgedAndResolves() throws IOException {
        var page = signedIn(ColorScheme.LIGHT);
        photograph(page, "empty");
        client.declareAssets(Signal.values());
        for (var signal : Signal.values()) {
            awaitStatus(signal, "NO_DATA");
            client.postOne(signal.evidence("good-" + signal, true, Client.now()));
            awaitStatus(signal, "SATISFIED");
        }
        // A reload would lose this mark; live updates must keep it.
        page.evaluate("window.sameDocument = true");

        client.postOne(SIGNAL.evidence("bad", false, Client.now()));

        var toHandle = page.locator("#handle");
        assertThat(toHandle)
                .containsText(
                        "alice",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
        assertThat((Boolean) page.evaluate("window.sameDocument === true")).isTrue();
        photograph(page, "overview");

        toHandle.getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(Pattern.compile("second factor")))
                .first()
                .click();
        page.locator("details.act summary").getByText("Acknowledge").click();
        page.locator("#acknowledge").fill("calling alice");
        page.locator("details.act[open] button.primary").click();
        assertThat(page.locator("#page")).containsText("calling alice");
        photograph(page, "finding");

        client.postOne(SIGNAL.evidence("healed", true, Client.now()));

        assertThat(page.locator("#page"))
                .containsText(
                        "Resolved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
    }

    private static Page signedIn(ColorScheme scheme) throws IOException {
        var context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1280, 900));
        var page = context.newPage();
        page.navigate(suite.url(Listener.DASHBOARD) + "/sign-in?token=" + suite.token(Role.OPERATOR));
        assertThat(page.url()).as("the token does not stay in the address").doesNotContain("token");
        return page;
    }

    private static void photograph(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(
                            name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void awaitStatus(Signal signal, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.status(signal)).isEqualTo(status));
    }
}
