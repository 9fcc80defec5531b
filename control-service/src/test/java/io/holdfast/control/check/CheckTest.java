package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.CONTROL;
import static io.holdfast.control.check.SmallCatalog.DECLARATION;
import static io.holdfast.control.check.SmallCatalog.KIND;
import static io.holdfast.control.check.SmallCatalog.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogError;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lint, and every way in which a test may fail, is seen failing. */
class CheckTest {

    @Test
    void aCatalogInOrderIsInOrder() {
        var report = new SmallCatalog().check();

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.tests()).isEqualTo(new Report.Tests(7, 7, 0, java.util.List.of()));
        assertThat(report.isValid()).isTrue();
        assertThat(report.summary()).isEqualTo("1 measure, 1 control, 7 tests: all passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"files", "cases", "steps", "claims"})
    void complains(String rule, UnaryOperator<SmallCatalog> spoilt, String line) {
        var catalog = spoilt.apply(new SmallCatalog());

        assertThat(catalog.complaints()).as(rule).anyMatch(each -> each.startsWith(line));
        assertThat(catalog.check().isValid()).as(rule).isFalse();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                row(
                        "a control without tests",
                        c -> c.without(TEST),
                        "controls/backup-recent.yaml:1:1: no test shows what it does: write controls/backup-recent.test.yaml"),
                row(
                        "tests of a control that is not there",
                        c -> c.with(
                                "controls/gone.test.yaml",
                                "control: gone\ntests: [{name: a, steps: [{expect: STALE}]}]"),
                        "controls/gone.test.yaml:1:1: there is no control 'gone'"),
                row(
                        "tests in a file of another name",
                        c -> c.with("controls/other.test.yaml", c.text(TEST)),
                        "controls/other.test.yaml:1:1: tests of 'backup-recent' lie in controls/backup-recent.test.yaml"),
                row("tests that are no YAML", c -> c.adding(TEST, "  - ["), TEST + ":37:6: not readable as YAML"),
                row(
                        "a file of no tests",
                        c -> c.with(TEST, "control: backup-recent"),
                        TEST + ":1:1: 'tests' must have"),
                row(
                        "tests of nothing",
                        c -> c.replacing(TEST, "control: backup-recent", ""),
                        TEST + ":2:1: 'control' is"),
                row("an unknown key", c -> c.adding(TEST, "kontrol: x\n"), TEST + ":37:1: 'kontrol' is no key here"),
                row("an unknown key of a test", c -> c.test("stebs: []"), TEST + ":38:5: 'stebs' is no key here"),
                row(
                        "an unknown key of a step",
                        c -> c.test("steps: [{exspect: STALE}]"),
                        TEST + ":38:14: 'exspect' is no"),
                row(
                        "a key that is given twice",
                        c -> c.test("steps: [{at: 1h, at: 2h}]"),
                        TEST + ":38:22: the key 'at'"),
                row(
                        "an asset with an unknown key",
                        c -> c.test("asset: {color: red}"),
                        TEST + ":38:13: 'color' is no key"),
                row(
                        "an asset of unknown criticality",
                        c -> c.test("asset: {criticality: huge}"),
                        TEST + ":38:13: 'criticality: huge': write one of low, medium, high, critical"),
                row(
                        "a label that is a list",
                        c -> c.test("asset: {labels: {a: []}}"),
                        TEST + ":38:22: 'a' must be a text"),
                row("a test without name", c -> c.adding(TEST, "  - steps: []\n"), TEST + ":37:5: 'name' is missing"),
                row(
                        "two tests of one name",
                        c -> c.replacing(TEST, "name: silence", "name: nothing was counted"),
                        TEST + ":22:5: another test of this file is called 'nothing was counted' too"),
                row(
                        "a test that expects nothing",
                        c -> c.test("steps: [{evidence: {}}]"),
                        TEST + ":38:5: 'another' expects nothing, so it can't fail"),
                row(
                        "a kind in a file of another name",
                        c -> c.with("kinds/backup.yaml", c.text(KIND)).without(KIND),
                        "kinds/backup.yaml:1:1: a file is called after its id: name it kinds/backup.run.yaml"),
                row(
                        "a control in a file of another name",
                        c -> c.with("controls/b.yaml", c.text(CONTROL)).without(CONTROL),
                        "controls/b.yaml:1:1: a file is called after its id: name it controls/backup-recent.yaml"),
                row(
                        "an example with a slip of the pen",
                        c -> c.replacing(KIND, "bytes: 10", "bites: 10"),
                        KIND + ":1:1: the example has 'bites', which is no field of the schema"),
                row(
                        "a measure that names a control twice",
                        c -> c.replacing(DECLARATION, "[backup-recent]", "[backup-recent, backup-recent]"),
                        DECLARATION + ":6:5: 'acme-1' names the control 'backup-recent' twice"),
                row(
                        "an expression that can't be compiled",
                        c -> c.replacing(CONTROL, "evidence.bytes > 0", "evidence.bites > 0"),
                        CONTROL + ":6:"));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "not satisfied ever",
                        c -> c.replacing(TEST, "expect: SATISFIED", "expect: STALE")
                                .replacing(TEST, "status: SATISFIED, ", ""),
                        missing("that it is satisfied")),
                row(
                        "never broken",
                        c -> c.replacing(TEST, "status: NOT_SATISFIED, ", ""),
                        missing("that it is broken")),
                row(
                        "never stale",
                        c -> c.replacing(TEST, "status: STALE, ", ""),
                        missing("that its evidence becomes STALE")),
                row(
                        "never stale in a window",
                        c -> c.replacing(TEST, "status: STALE, ", "")
                                .replacing(CONTROL, "fresh_for: 26h", "objective: {at_least: 9%, over: 26h}"),
                        missing("that its evidence becomes STALE")),
                row(
                        "never past its end",
                        c -> c.replacing(CONTROL, "fresh_for: 26h", "valid_until: evidence.finished_at"),
                        missing("that its validity ends (NOT_SATISFIED with cause DEADLINE)")),
                row(
                        "never unheard of",
                        c -> c.replacing(TEST, "status: NO_DATA, ", ""),
                        missing("that nothing was ever heard")),
                row(
                        "never undecided",
                        c -> c.replacing(TEST, "status: INCONCLUSIVE, ", ""),
                        missing("that it can't be decided")),
                row(
                        "never not covered",
                        c -> c.replacing(TEST, "not_covered: true", "transition: none"),
                        missing("an asset that it does not cover")),
                row(
                        "not covered only since it is retired",
                        c -> c.replacing(TEST, "labels: {backup: none}", "state: retired"),
                        missing("an asset that it does not cover")),
                row(
                        "not covered only since it is something else",
                        c -> c.replacing(TEST, "labels: {backup: none}", "kind: endpoint"),
                        missing("an asset that it does not cover")),
                row(
                        "a trap that nobody tried",
                        c -> c.replacing(TEST, "    trap: dry-run\n", ""),
                        missing("the trap 'dry-run' of backup.run: A dry run stores nothing")),
                row(
                        "a trap that the kind does not know",
                        c -> c.test("trap: moonlight\nsteps: [{expect: NO_DATA}]"),
                        TEST + ":37:5: 'moonlight' is no trap of backup.run; known: dry-run"));
    }

    private static String missing(String shown) {
        return TEST + ":1:1: no test shows " + shown;
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                step(
                        "a status of other letters",
                        "{expect: Stale}",
                        "38:14: 'expect: Stale': write one of NOT_SATISFIED,"),
                step("an expectation of nothing", "{expect: {}}", "38:14: 'expect' expects nothing"),
                step(
                        "an unknown cause",
                        "{expect: {cause: RAIN}}",
                        "38:23: 'cause: RAIN': write one of EVIDENCE, DEADLINE,"),
                step("an unknown expectation", "{expect: {mood: good}}", "38:23: 'mood' is no key here"),
                step("a transition of its own", "{expect: {transition: any}}", "38:23: write none, or {from: STATUS}"),
                step("a transition to", "{expect: {transition: {to: STALE}}}", "38:35: 'from' is missing"),
                step("maybe due soon", "{expect: {due_soon: maybe}}", "38:23: 'due_soon: maybe': write true or false"),
                step(
                        "the status of what is not covered",
                        "{expect: {not_covered: true, status: STALE}}",
                        "38:23: what a control does not cover has no status"),
                step("a control of nothing", "{expect_control: {}}", "38:14: 'expect_control' expects nothing"),
                step(
                        "a half",
                        "{expect_control: {population: 0.5}}",
                        "38:31: 'population: 0.5': write a number of subj"),
                step("counts of nothing", "{expect_control: {counts: {GREEN: 1}}}", "38:40: 'GREEN' is no status"),
                step(
                        "an instant in words",
                        "{at: noon, expect: NO_DATA}",
                        "38:14: 'at: noon': write a duration such as"),
                step(
                        "time that runs back",
                        "{at: 2h}, {at: 1h, expect: NO_DATA}",
                        "38:24: a step can't be before the one"),
                step(
                        "an event without evidence",
                        "{event: {id: x}, expect: NO_DATA}",
                        "38:14: 'event' needs 'evidence'"),
                step("data in the event", "{evidence: {}, event: {data: {}}}", "38:36: write the data as 'evidence'"),
                step("a subject in the event", "{evidence: {}, event: {subject: b}}", "38:36: write the data as"),
                step(
                        "an uid in a step",
                        "{asset: {uid: b}, expect: NO_DATA}",
                        "38:22: a step names another asset by 'subject'"),
                step("an exception for ever", "{exception: {reason: x}}", "38:25: 'expires' is missing"),
                step(
                        "an exception of a word",
                        "{exception: granted}",
                        "38:14: write {expires: 30d, reason: …}, or revoked"),
                fails("another status", "{expect: STALE}", "expected STALE, is NO_DATA: no backup.run evidence"),
                fails(
                        "another reason",
                        "{evidence: {outcome: failure}, expect: {reason: bytes}}",
                        "expected a reason with 'bytes', is NOT_SATISFIED: outcome is 'failure'"),
                fails("another cause", "{expect: {cause: DEADLINE}}", "expected the cause DEADLINE, was ASSET"),
                fails(
                        "a transition too many",
                        "{evidence: {}, expect: {transition: none}}",
                        "expected no transition, but there was null to NO_DATA by ASSET, then NO_DATA to SATISFIED by EVIDENCE"),
                fails(
                        "a transition from elsewhere",
                        "{evidence: {}, expect: {transition: {from: STALE}}}",
                        "expected a transition from STALE, but there was null to NO_DATA"),
                fails(
                        "not covered",
                        "{expect: {not_covered: true}}",
                        "expected not to be covered by the control, is NO_DATA"),
                fails(
                        "covered after all",
                        "{asset: {labels: {backup: null}}, expect: STALE}",
                        "expected STALE, is not covered by the control"),
                fails("due soon", "{evidence: {}, expect: {due_soon: true}}", "expected to be due soon, is SATISFIED"),
                fails(
                        "something else underneath",
                        "{exception: {expires: 1d}, expect: {status: EXEMPT, underlying: STALE}}",
                        "expected to be STALE underneath, is NO_DATA"),
                fails(
                        "another status of the control",
                        "{expect_control: {status: SATISFIED}}",
                        "expected the control to be SATISFIED, is NO_DATA: of 1 subject: 1 never had evidence"),
                fails("another population", "{expect_control: {population: 2}}", "expected a population of 2, is 1"),
                fails(
                        "other counts",
                        "{expect_control: {counts: {STALE: 1}}}",
                        "expected the counts {STALE=1}, are {NO_DATA=1}"),
                fails(
                        "evidence that intake refuses",
                        "{evidence: {bytes: many}, expect: SATISFIED}",
                        "the evidence would be refused: /bytes"),
                fails(
                        "evidence of no date",
                        "{evidence: {finished_at: yesterday}, expect: SATISFIED}",
                        "the evidence would be refused: /finished_at"),
                fails(
                        "evidence of tomorrow",
                        "{evidence: {}, event: {time: '@+1d'}, expect: SATISFIED}",
                        "the evidence would be refused: its time lies more than 5 minutes ahead"),
                fails(
                        "evidence of no kind",
                        "{evidence: {}, event: {type: no.kind}, expect: SATISFIED}",
                        "the evidence would be refused: there is no usable kind 'no.kind'"),
                fails(
                        "evidence at no time",
                        "{evidence: {}, event: {time: null}, expect: SATISFIED}",
                        "the evidence is no CloudEvent: "),
                fails(
                        "evidence with a slip of the pen",
                        "{evidence: {bites: 1}, expect: SATISFIED}",
                        "the evidence has 'bites', which is no field of backup.run"));
    }

    private static Arguments step(String rule, String step, String complaint) {
        return row(rule, c -> c.test("steps: [" + step + "]"), TEST + ":" + complaint);
    }

    private static Arguments fails(String rule, String step, String complaint) {
        return row(rule, c -> c.test("steps: [" + step + "]"), TEST + ":38: 'another', step 1: " + complaint);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim("a case that always happens", "no_data: never", "'no_data' is always possible"),
                claim("a claim of no case", "rain: never", "'rain' is always possible"),
                claim("a claim without reason", "broken: ''", "'broken' is missing"),
                claim(
                        "a claim that a test disproves",
                        "broken: it can't be",
                        "'broken' is called impossible, but 'a failure breaks it' expects it"),
                claim(
                        "a claim that a test of it disproves",
                        "inconclusive: it can't be",
                        "'inconclusive' is called impossible, but 'nothing was counted' expects it"),
                row(
                        "a field that may be missing",
                        c -> c.replacing(TEST, "status: INCONCLUSIVE, ", "")
                                .adding(TEST, "impossible: {inconclusive: never}\n"),
                        TEST
                                + ":37:14: 'inconclusive' is called impossible, but without evidence.bytes it can't be decided"),
                row(
                        "nothing examined",
                        c -> decidable(c),
                        TEST + ":37:14: 'inconclusive' is called impossible, but when evidence.examined is 0 it can't"),
                row(
                        "a tool's error",
                        c -> decidable(c).replacing(KIND, ", x-holdfast: examined", ""),
                        TEST
                                + ":37:14: 'inconclusive' is called impossible, but when evidence.error is could not look"));
    }

    private static Arguments claim(String rule, String claim, String complaint) {
        return row(rule, c -> c.adding(TEST, "impossible: {" + claim + "}\n"), TEST + ":37:14: " + complaint);
    }

    /** The control reads only what every evidence has. */
    private static SmallCatalog decidable(SmallCatalog catalog) {
        return catalog.replacing(CONTROL, " && evidence.bytes > 0", "")
                .replacing(TEST, "status: INCONCLUSIVE, reason: evidence.bytes", "status: SATISFIED")
                .replacing(TEST, "status: NOT_SATISFIED, reason: bytes is 0", "status: SATISFIED")
                .adding(TEST, "impossible: {inconclusive: every run says how it ended}\n");
    }

    @Test
    void whatCannotHappenNeedsNoTest() {
        var report = decidable(new SmallCatalog())
                .replacing(KIND, ", x-holdfast: examined", "")
                .replacing(KIND, ", x-holdfast: error", "")
                .check();

        assertThat(report.errors()).isEmpty();
        assertThat(report.isValid()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void warns(String rule, UnaryOperator<SmallCatalog> catalog, String warning) {
        var report = catalog.apply(new SmallCatalog()).check();

        assertThat(report.warnings())
                .as(rule)
                .extracting(CatalogError::toString)
                .contains(warning);
        assertThat(report.isValid()).as("a warning is no error").isTrue();
    }

    static Stream<Arguments> doubts() {
        var other = "kinds/other.kind.yaml";
        return Stream.of(
                row(
                        "a kind that nobody judges",
                        c -> c.with(other, c.text(KIND).replace("backup.run", "other.kind")),
                        "kinds/other.kind.yaml:1:1: no control judges evidence of this kind"),
                row(
                        "a kind without example",
                        c -> c.replacing(KIND, "example: {outcome: success, bytes: 10}", ""),
                        "kinds/backup.run.yaml:1:1: the kind has no example"),
                row(
                        "a field that nobody describes",
                        c -> c.replacing(KIND, ", description: Whether it only pretended.", ""),
                        "kinds/backup.run.yaml:1:1: the field 'dry_run' has no description"),
                row(
                        "a control that no measure names",
                        c -> c.replacing(DECLARATION, "measures:\n  - {", "measures: []\n#   - {"),
                        "controls/backup-recent.yaml:1:1: no measure names this control"),
                row(
                        "a control that never gets old",
                        c -> c.replacing(CONTROL, "fresh_for: 26h\n", "")
                                .replacing(
                                        TEST,
                                        "{status: STALE, cause: DEADLINE, transition: {from: SATISFIED}}",
                                        "SATISFIED"),
                        "controls/backup-recent.yaml:1:1: without 'fresh_for', 'valid_until' or 'objective' it stays green when"
                                + " its source falls silent"),
                row(
                        "a part of the assertion that no test would miss",
                        c -> c.replacing(
                                CONTROL, "evidence.bytes > 0", "evidence.bytes > 0 && evidence.bytes < 1000000"),
                        "controls/backup-recent.test.yaml:1:1: no test shows that it is broken when nothing is wrong but:"
                                + " evidence.bytes < 1000000"),
                row(
                        "a part that is never broken alone",
                        c -> c.replacing(TEST, "{outcome: failure}", "{outcome: failure, bytes: 0}"),
                        "controls/backup-recent.test.yaml:1:1: no test shows that it is broken when nothing is wrong but:"
                                + " evidence.outcome == 'success'"),
                row(
                        "a file of another ending",
                        c -> c.with("controls/other.yml", "id: other"),
                        "controls/other.yml:1:1: nobody reads this file: catalog files are <folder>/<id>.yaml"),
                row(
                        "a folder of another name",
                        c -> c.with("control/other.yaml", "id: other"),
                        "control/other.yaml:1:1: nobody reads this file: catalog files are <folder>/<id>.yaml"));
    }

    @Test
    void aPartThatOnlyAsksForAFieldNeedsNoTest() {
        var report = new SmallCatalog()
                .replacing(CONTROL, "evidence.bytes > 0", "evidence.bytes > 0 && evidence.bytes >= 0")
                .check();

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void whatIsWrongWithOneControlStopsNoOther() {
        var report = new SmallCatalog()
                .with(
                        "controls/broken.yaml",
                        new SmallCatalog()
                                .text(CONTROL)
                                .replace("backup-recent", "broken")
                                .replace("evidence.bytes > 0", "evidence.bites > 0"))
                .with("controls/broken.test.yaml", "control: broken\ntests: [{name: a, steps: [{expect: STALE}]}]")
                .check();

        assertThat(report.errors()).extracting(CatalogError::file).containsOnly("controls/broken.yaml");
        assertThat(report.tests().passed()).isEqualTo(7);
        assertThat(report.tests().notRun()).isEqualTo(1);
        assertThat(report.summary()).isEqualTo("1 measure, 2 controls, 8 tests: 0 failed, 1 not run, 1 error");
    }

    @Test
    void aTestWithSeveralFailuresFailedOnce() {
        var report = new SmallCatalog()
                .test("steps: [{expect: STALE}, {expect: SATISFIED}]")
                .check();

        assertThat(report.tests().failed()).extracting(Failure::step).containsExactly(1, 2);
        assertThat(report.summary()).isEqualTo("1 measure, 1 control, 8 tests: 1 failed, 0 not run, 0 errors");
    }

    private static Arguments row(String rule, UnaryOperator<SmallCatalog> catalog, String line) {
        return Arguments.of(rule, catalog, line);
    }
}
