package io.holdfast.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Suite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How things stand, in both themes and on a phone: accessible, without a script error, and pictured for people to judge. */
@QuarkusTest
@QuarkusTestResource(FakeSuite.class)
class PagesInBrowserIT extends InBrowser {

    private static final List<Sight> SIGHTS = List.of(
            new Sight("overview", "/", "operator"),
            new Sight("measures", "/measures", "viewer"),
            new Sight("measure", "/measures/" + Suite.MEASURE, "viewer"),
            new Sight("controls", "/controls", "viewer"),
            new Sight("control", "/controls/" + Suite.CONTROL, "viewer"),
            new Sight("subject", "/controls/" + Suite.CONTROL + "/subject?uid=" + Suite.SUBJECT, "viewer"),
            new Sight("findings", "/findings", "operator"),
            new Sight("finding", "/findings/" + Suite.FINDING, "operator"),
            new Sight("evidence", "/evidence", "auditor"),
            new Sight("assets", "/assets", "auditor"),
            new Sight("sign-in", "/sign-in", ""));

    @BeforeEach
    void healthySuite() {
        suite.healthy();
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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"LIGHT, 1360", "DARK, 1360", "LIGHT, 390", "DARK, 390"})
    void whatBrokeIsAPageLikeAnyOther(ColorScheme theme, int width) {
        var page = open("/test/broken", "operator", theme, width);

        var name = "broken-%s-%d".formatted(theme.name().toLowerCase(Locale.ROOT), width);
        picture(page, name);
        fits(page, name);
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
        assertThat(page.getAttribute("html", "lang")).isEqualTo("de");
        fits(page, name);
    }
}
