package io.holdfast.control.assess;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a share over a window, one row each, with the rule as its text. */
class ObjectiveTest {

    private static final Map<String, Object> GOOD = Map.of("outcome", "success", "dry_run", false);
    private static final Map<String, Object> BAD = Map.of("outcome", "failure", "dry_run", false);
    private static final Map<String, Object> DRY = Map.of("outcome", "failure", "dry_run", true);
    private static final Map<String, Object> UNKNOWN = Map.of("dry_run", false);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final EvidenceEvent TWICE = Facts.backup(Scenario.SUBJECT, "twice", START.plus(HOUR), BAD);

    /** Three of four, within ten hours. */
    private static Catalogs share(String... more) {
        var lines = Stream.concat(Stream.of("objective: {at_least: 75%, over: 10h}"), Stream.of(more));
        return catalog().backupControl("backup", "evidence.outcome == 'success'", lines.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule(String rule, Catalogs catalog, UnaryOperator<Scenario> story, String told) {
        var scenario = story.apply(new Scenario(catalog).asset());

        assertThat(scenario.told().stream().map(each -> each.substring(each.lastIndexOf('>') + 1)))
                .as(rule)
                .isEqualTo(
                        told.isEmpty()
                                ? List.of("NO_DATA by ASSET")
                                : List.of(("NO_DATA by ASSET;" + told).split(";")));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                row("one that holds is all of one", share(), story(GOOD), "SATISFIED by EVIDENCE"),
                row(
                        "single bad events count though later ones are good",
                        share(),
                        story(BAD, GOOD),
                        "NOT_SATISFIED by EVIDENCE"),
                row(
                        "as many as were asked for are enough",
                        share(),
                        story(BAD, GOOD, GOOD, GOOD),
                        "NOT_SATISFIED by EVIDENCE;SATISFIED by EVIDENCE"),
                row(
                        "the latest alone does not break what the others make good",
                        share(),
                        story(GOOD, GOOD, GOOD, BAD),
                        "SATISFIED by EVIDENCE"),
                row(
                        "what does not count is not in the share",
                        share("evidence.where: evidence.dry_run != true"),
                        story(GOOD, DRY, DRY, DRY),
                        "SATISFIED by EVIDENCE"),
                row(
                        "nothing that counts is no data",
                        share("evidence.where: evidence.dry_run != true"),
                        story(DRY),
                        ""),
                row(
                        "an undecidable one leaves it open when the answer hangs on it",
                        share(),
                        story(GOOD, GOOD, UNKNOWN),
                        "SATISFIED by EVIDENCE;INCONCLUSIVE by EVIDENCE"),
                row(
                        "an undecidable one does not matter when the others are enough",
                        share(),
                        story(GOOD, GOOD, GOOD, UNKNOWN),
                        "SATISFIED by EVIDENCE"),
                row(
                        "an undecidable one does not save what is broken anyhow",
                        share(),
                        story(BAD, BAD, UNKNOWN),
                        "NOT_SATISFIED by EVIDENCE"),
                row(
                        "a bad one leaves the window by itself",
                        share(),
                        s -> s.backup(BAD)
                                .after(HOUR)
                                .backup(GOOD)
                                .after(HOUR)
                                .backup(GOOD)
                                .after(Duration.ofHours(8)),
                        "NOT_SATISFIED by EVIDENCE;SATISFIED by DEADLINE"),
                row(
                        "good ones that leave the window may break it",
                        share(),
                        s -> s.backup(GOOD)
                                .after(HOUR)
                                .backup(GOOD)
                                .after(HOUR)
                                .backup(GOOD)
                                .after(HOUR)
                                .backup(BAD)
                                .after(Duration.ofHours(8)),
                        "SATISFIED by EVIDENCE;NOT_SATISFIED by DEADLINE"),
                row(
                        "none in the window but earlier is stale, without traffic",
                        share(),
                        s -> s.backup(GOOD).after(Duration.ofHours(10)),
                        "SATISFIED by EVIDENCE;STALE by DEADLINE"),
                row(
                        "evidence that is too old for the window is stale at once",
                        share(),
                        s -> s.backup(START.minus(Duration.ofHours(11)), GOOD),
                        "STALE by EVIDENCE"),
                row(
                        "fresh_for asks for the latest besides",
                        share("fresh_for: 2h"),
                        s -> s.backup(GOOD).after(Duration.ofHours(2)),
                        "SATISFIED by EVIDENCE;STALE by DEADLINE"),
                row(
                        "late evidence counts in the window",
                        share(),
                        s -> s.backup(GOOD).backup(START.minus(HOUR), BAD),
                        "SATISFIED by EVIDENCE;NOT_SATISFIED by EVIDENCE"),
                row(
                        "late evidence that is too late counts nowhere",
                        share(),
                        s -> s.backup(GOOD).backup(START.minus(Duration.ofHours(10)), BAD),
                        "SATISFIED by EVIDENCE"),
                row(
                        "a duplicate counts once",
                        share(),
                        s -> s.backup(GOOD)
                                .after(HOUR)
                                .backup(GOOD)
                                .after(HOUR)
                                .backup(GOOD)
                                .evidence(TWICE)
                                .evidence(TWICE),
                        "SATISFIED by EVIDENCE"),
                row(
                        "a changed control judges the whole window anew",
                        share(),
                        s -> s.backup(GOOD)
                                .after(HOUR)
                                .backup(BAD)
                                .catalog(catalog()
                                        .backupControl(
                                                "backup",
                                                "evidence.outcome == 'success'",
                                                "objective: {at_least: 50%, over: 10h}")),
                        "SATISFIED by EVIDENCE;NOT_SATISFIED by EVIDENCE;SATISFIED by CATALOG"),
                row(
                        "an objective that is new begins with the latest",
                        catalog().backupControl("backup", "evidence.outcome == 'success'"),
                        s -> s.backup(BAD).after(HOUR).backup(GOOD).catalog(share()),
                        "NOT_SATISFIED by EVIDENCE;SATISFIED by EVIDENCE"),
                row(
                        "a control that gives its objective up looks at the latest",
                        share(),
                        s -> s.backup(BAD)
                                .after(HOUR)
                                .backup(GOOD)
                                .catalog(catalog().backupControl("backup", "evidence.outcome == 'success'")),
                        "NOT_SATISFIED by EVIDENCE;SATISFIED by CATALOG"),
                row(
                        "a worse share counts once it has lasted as long as the hold time",
                        share("for: 3h"),
                        s -> s.backup(GOOD).after(HOUR).backup(BAD).after(Duration.ofHours(3)),
                        "SATISFIED by EVIDENCE;NOT_SATISFIED by DEADLINE"));
    }

    @Test
    void theNumbersAreTold() {
        var scenario = story(GOOD, GOOD, BAD).apply(new Scenario(share()).asset());

        assertThat(scenario.last().reason())
                .startsWith("66.6 % of 3 in 10h show that it holds, at least 75 % asked")
                .contains("outcome is 'failure'");
    }

    @Test
    void whatIsMissingIsNamed() {
        var scenario = story(UNKNOWN).apply(new Scenario(share()).asset());

        assertThat(scenario.last().to()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(scenario.last().reason()).contains("evidence.outcome", "1 could not be decided");
    }

    @Test
    void itIsEffectiveWhenTheEvidenceLeft() {
        var scenario = new Scenario(share()).asset().backup(BAD).after(HOUR).backup(GOOD);

        scenario.after(Duration.ofDays(2));

        assertThat(scenario.transitions().stream().map(each -> each.effectiveAt()))
                .containsSubsequence(START.plus(Duration.ofHours(10)), START.plus(Duration.ofHours(11)));
    }

    @Test
    void aWindowIsBoundedAndSaysSo() {
        var scenario = new Scenario(share()).asset();
        for (var i = 0; i < Window.MOST + 5; i++) {
            scenario.after(Duration.ofSeconds(1)).backup(GOOD);
        }
        scenario.backup(scenario.now().plusMillis(1), BAD).exemption("e", "backup", HOUR, false);

        assertThat(samples(scenario)).hasSize(Window.MOST);
        assertThat(scenario.last().reason()).contains("99.9 % of 1000 in 10h", "only the newest 1000 are kept");
    }

    @Test
    void aWindowIsEmptiedWhenItsTimeIsOver() {
        var scenario =
                story(GOOD, GOOD, GOOD).apply(new Scenario(share()).asset()).after(Duration.ofDays(1));

        assertThat(samples(scenario)).isEmpty();
    }

    @Test
    void aKindWithoutAnyObjectiveHasNoWindow() {
        var scenario = story(GOOD, BAD)
                .apply(new Scenario(catalog().backupControl("backup", "evidence.outcome == 'success'")).asset());

        assertThat(scenario.state().windows()).isEmpty();
    }

    private static List<Evidence> samples(Scenario scenario) {
        return Objects.requireNonNull(scenario.state().windows().get("backup.run"), "no window")
                .samples();
    }

    private static Arguments row(String rule, Catalogs catalog, UnaryOperator<Scenario> story, String told) {
        return arguments(rule, catalog, story, told);
    }

    /** One piece of evidence a second. */
    @SafeVarargs
    private static UnaryOperator<Scenario> story(Map<String, Object>... facts) {
        return scenario -> {
            var time = scenario.now();
            for (var data : facts) {
                scenario.backup(time, data);
                time = time.plusSeconds(1);
            }
            return scenario;
        };
    }
}
