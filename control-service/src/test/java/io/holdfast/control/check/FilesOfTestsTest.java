package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.CONTROL;
import static io.holdfast.control.check.SmallCatalog.DECLARATION;
import static io.holdfast.control.check.SmallCatalog.KIND;
import static io.holdfast.control.check.SmallCatalog.TEST;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file of tests, and what is told of it, may not look like. */
class FilesOfTestsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void complains(Spoilt catalog) {
        catalog.assertThatItIsRefused();
    }

    static Stream<Spoilt> files() {
        return Stream.of(
                new Spoilt(
                        "a control without tests",
                        c -> c.without(TEST),
                        "controls/backup-recent.yaml:1:1: no test shows what it does: write controls/backup-recent.test.yaml"),
                new Spoilt(
                        "tests of a control that is not there",
                        c -> c.with(
                                "controls/gone.test.yaml",
                                "control: gone\ntests: [{name: a, steps: [{expect: STALE}]}]"),
                        "controls/gone.test.yaml:1:1: there is no control 'gone'"),
                new Spoilt(
                        "tests in a file of another name",
                        c -> c.with("controls/other.test.yaml", c.text(TEST)),
                        "controls/other.test.yaml:1:1: tests of 'backup-recent' lie in controls/backup-recent.test.yaml"),
                new Spoilt(
                        "tests that are no YAML", c -> c.adding(TEST, "  - ["), TEST + ":37:6: not readable as YAML"),
                new Spoilt(
                        "a file of no tests",
                        c -> c.with(TEST, "control: backup-recent"),
                        TEST + ":1:1: 'tests' must have"),
                new Spoilt(
                        "tests of nothing",
                        c -> c.replacing(TEST, "control: backup-recent", ""),
                        TEST + ":2:1: 'control' is"),
                new Spoilt(
                        "an unknown key",
                        c -> c.adding(TEST, "kontrol: x\n"),
                        TEST + ":37:1: 'kontrol' is no key here"),
                new Spoilt(
                        "an unknown key of a test", c -> c.test("stebs: []"), TEST + ":38:5: 'stebs' is no key here"),
                new Spoilt(
                        "an unknown key of a step",
                        c -> c.test("steps: [{exspect: STALE}]"),
                        TEST + ":38:14: 'exspect' is no"),
                new Spoilt(
                        "a key that is given twice",
                        c -> c.test("steps: [{at: 1h, at: 2h}]"),
                        TEST + ":38:22: the key 'at'"),
                new Spoilt(
                        "an asset with an unknown key",
                        c -> c.test("asset: {color: red}"),
                        TEST + ":38:13: 'color' is no key"),
                new Spoilt(
                        "an asset of unknown criticality",
                        c -> c.test("asset: {criticality: huge}"),
                        TEST + ":38:13: 'criticality: huge': write one of low, medium, high, critical"),
                new Spoilt(
                        "a label that is a list",
                        c -> c.test("asset: {labels: {a: []}}"),
                        TEST + ":38:22: 'a' must be a text"),
                new Spoilt(
                        "a test without name",
                        c -> c.adding(TEST, "  - steps: []\n"),
                        TEST + ":37:5: 'name' is missing"),
                new Spoilt(
                        "two tests of one name",
                        c -> c.replacing(TEST, "name: silence", "name: nothing was counted"),
                        TEST + ":22:5: another test of this file is called 'nothing was counted' too"),
                new Spoilt(
                        "a test that expects nothing",
                        c -> c.test("steps: [{evidence: {}}]"),
                        TEST + ":38:5: 'another' expects nothing, so it can't fail"),
                new Spoilt(
                        "a kind in a file of another name",
                        c -> c.with("kinds/backup.yaml", c.text(KIND)).without(KIND),
                        "kinds/backup.yaml:1:1: a file is called after its id: name it kinds/backup.run.yaml"),
                new Spoilt(
                        "a control in a file of another name",
                        c -> c.with("controls/b.yaml", c.text(CONTROL)).without(CONTROL),
                        "controls/b.yaml:1:1: a file is called after its id: name it controls/backup-recent.yaml"),
                new Spoilt(
                        "an example with a slip of the pen",
                        c -> c.replacing(KIND, "bytes: 10", "bites: 10"),
                        KIND + ":1:1: the example has 'bites', which is no field of the schema"),
                new Spoilt(
                        "a measure that names a control twice",
                        c -> c.replacing(DECLARATION, "[backup-recent]", "[backup-recent, backup-recent]"),
                        DECLARATION + ":6:5: 'acme-1' names the control 'backup-recent' twice"),
                new Spoilt(
                        "an expression that can't be compiled",
                        c -> c.replacing(CONTROL, "evidence.bytes > 0", "evidence.bites > 0"),
                        CONTROL + ":6:"));
    }
}
