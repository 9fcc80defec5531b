package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.CONTROL;
import static io.holdfast.control.check.SmallCatalog.DECLARATION;
import static io.holdfast.control.check.SmallCatalog.KIND;
import static io.holdfast.control.check.SmallCatalog.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is warned of: it is valid, and yet somebody should look. */
class LintsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void warns(Spoilt catalog) {
        catalog.assertThatItIsWarnedOf();
    }

    static Stream<Spoilt> doubts() {
        var other = "kinds/other.kind.yaml";
        return Stream.of(
                new Spoilt(
                        "a kind that nobody judges",
                        c -> c.with(other, c.text(KIND).replace("backup.run", "other.kind")),
                        "kinds/other.kind.yaml:1:1: no control judges evidence of this kind"),
                new Spoilt(
                        "a kind without example",
                        c -> c.replacing(KIND, "example: {outcome: success, bytes: 10}", ""),
                        "kinds/backup.run.yaml:1:1: the kind has no example"),
                new Spoilt(
                        "a field that nobody describes",
                        c -> c.replacing(KIND, ", description: Whether it only pretended.", ""),
                        "kinds/backup.run.yaml:1:1: the field 'dry_run' has no description"),
                new Spoilt(
                        "a control that no measure names",
                        c -> c.replacing(DECLARATION, "measures:\n  - {", "measures: []\n#   - {"),
                        "controls/backup-recent.yaml:1:1: no measure names this control"),
                new Spoilt(
                        "a control that never gets old",
                        c -> c.replacing(CONTROL, "fresh_for: 26h\n", "")
                                .replacing(
                                        TEST,
                                        "{status: STALE, cause: DEADLINE, transition: {from: SATISFIED}}",
                                        "SATISFIED"),
                        "controls/backup-recent.yaml:1:1: without 'fresh_for', 'valid_until' or 'objective' it stays green when"
                                + " its source falls silent"),
                new Spoilt(
                        "a part of the assertion that no test would miss",
                        c -> c.replacing(
                                CONTROL, "evidence.bytes > 0", "evidence.bytes > 0 && evidence.bytes < 1000000"),
                        "controls/backup-recent.test.yaml:1:1: no test shows that it is broken when nothing is wrong but:"
                                + " evidence.bytes < 1000000"),
                new Spoilt(
                        "a part that is never broken alone",
                        c -> c.replacing(TEST, "{outcome: failure}", "{outcome: failure, bytes: 0}"),
                        "controls/backup-recent.test.yaml:1:1: no test shows that it is broken when nothing is wrong but:"
                                + " evidence.outcome == 'success'"),
                new Spoilt(
                        "a file of another ending",
                        c -> c.with("controls/other.yml", "id: other"),
                        "controls/other.yml:1:1: nobody reads this file: catalog files are <folder>/<id>.yaml"),
                new Spoilt(
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
}
