package io.holdfast.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.dashboard.fakes.FakeSuite;
import io.holdfast.dashboard.fakes.Records;
import io.holdfast.dashboard.fakes.Suite;
import io.holdfast.dashboard.services.alerting.FindingCondition;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.Attestation;
import io.holdfast.dashboard.services.control.Exemption;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.StatusWords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads German reads no enumerated word of a service in English; what stays English says so to whoever reads it aloud. */
@QuarkusTest
@QuarkusTestResource(FakeSuite.class)
class GermanInBrowserIT extends InBrowser {

    /** What people read, apart from what is English and says so, and from code, which is the same in every language. */
    private static final String READ = """
            () => {
              const foreign = "[lang=en], [translate=no], code, pre, textarea, script, style";
              const said = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                if (text && !walker.currentNode.parentElement.closest(foreign)) said.push(text);
              }
              document.body.querySelectorAll("[title], [aria-label], [data-label], [data-day]").forEach(each => {
                if (each.closest(foreign)) return;
                for (const name of ["title", "aria-label", "data-label", "data-day"]) {
                  const text = each.getAttribute(name);
                  if (text) said.push(text);
                }
              });
              return said;
            }""";

    /** Codes of the services that have no enum here, as they come. */
    private static final List<String> CODES = List.of(
            "quiet_hours",
            "inhibition",
            "flapping",
            "schema_violation",
            "not_json",
            "unknown_kind",
            "RETRYING",
            "DELIVERED",
            "REOPENED",
            "RESOLVED",
            "OVERDUE",
            "REPLAYED",
            "WONT_FIX",
            "FALSE_POSITIVE");

    /** Their English words, as whole sentences of one word; German has others for all of them. */
    private static final List<String> ENGLISH = List.of(
            "Reopened",
            "Opened",
            "Opened again",
            "Delivered",
            "Retry",
            "Retrying",
            "Trying again",
            "Dead",
            "Given up",
            "Acknowledged",
            "Critical",
            "High",
            "Medium",
            "Low",
            "Schema violation",
            "Not json",
            "Maintenance",
            "Silence",
            "operator",
            "viewer",
            "admin",
            "auditor",
            "yes",
            "no",
            "none",
            "technical",
            "organisational",
            "Active",
            "Discovered");

    @BeforeEach
    void healthySuite() {
        Records.of(suite);
    }

    private static Set<String> constants() {
        return Stream.of(
                        Status.values(),
                        Severity.values(),
                        Cause.values(),
                        Asset.Criticality.values(),
                        Asset.State.values(),
                        FindingStatus.values(),
                        FindingCondition.values(),
                        Assurance.values(),
                        Attestation.Due.values(),
                        Exemption.State.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> english() {
        return Stream.concat(
                        ENGLISH.stream(),
                        Arrays.stream(Status.values()).map(each -> StatusWords.word(each, Language.ENGLISH)))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0} has no code of a service in it")
    @ValueSource(
            strings = {
                "/",
                "/measures",
                "/measures/" + Suite.MEASURE,
                "/controls",
                "/controls/" + Suite.CONTROL,
                "/controls/" + Suite.CONTROL + "/subject?uid=" + Suite.SUBJECT,
                "/matrix",
                "/findings",
                "/findings?status=all",
                "/findings/" + Suite.FINDING,
                "/exceptions",
                "/evidence",
                "/attestations",
                "/attestations/give?control=" + Records.ATTESTED + "&subject=site%3Azurich",
                "/assets",
                "/assets/system%3Adb-02.example.org",
                "/history",
                "/reports",
                "/sources",
                "/sources/restic%2Fdb-02",
                "/pipeline",
                "/pipeline/replay/all",
                "/pipeline/letters/dl-1",
                "/settings",
                "/settings/channels/" + Records.CHANNEL,
                "/settings/routes?labels=severity%3Dhigh",
                "/settings/routes?finding=" + Suite.FINDING,
                "/settings/silences",
                "/settings/maintenance"
            })
    void nothingEnumeratedIsLeftInEnglish(String path) {
        var page = openInGerman(path, "admin", DESKTOP);

        @SuppressWarnings("unchecked")
        var said = (List<String>) page.evaluate(READ);

        assertThat(said).as("the page says something").hasSizeGreaterThan(20);
        var codes = Stream.concat(constants().stream(), CODES.stream())
                .map(each -> "(?s).*(?<![\\w-])" + each + "(?![\\w-]).*")
                .toList();
        assertThat(said).as("codes as the services send them").noneMatch(text -> codes.stream()
                .anyMatch(text::matches));
        var english = english();
        assertThat(said)
                .as("words that German has another for")
                .noneMatch(text -> english.contains(text.toLowerCase(Locale.ROOT)));
    }
}
