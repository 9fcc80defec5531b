package io.holdfast.dashboard.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's own Chromium, driven without any download. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/google-chrome-stable"));

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test with a clear message when there is no Chromium. */
    static Chromium start() {
        var executable = Stream.concat(
                        Stream.ofNullable(System.getenv("HOLDFAST_CHROMIUM")).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(executable)
                .as("browser tests need a Chromium at HOLDFAST_CHROMIUM or one of %s; they are skipped", PLACES)
                .isPresent();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** A window of its own with its own cookies; what the page complains about is collected. */
    Page window(String address, String token, ColorScheme theme, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(theme)
                .setViewportSize(width, height));
        signIn(context, address, token);
        var page = context.newPage();
        complaints.clear();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Script errors and refusals by the content security policy, in the newest window. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static void signIn(BrowserContext context, String address, String token) {
        if (!token.isEmpty()) {
            context.addCookies(List.of(new Cookie("holdfast_token", token).setUrl(address)));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
