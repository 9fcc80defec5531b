package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check says of a whole catalog. */
class CheckTest {

    @Test
    void aCatalogInOrderIsInOrder() {
        var report = new SmallCatalog().check();

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.tests()).isEqualTo(new Report.Tests(7, 7, 0, List.of()));
        assertThat(report.isValid()).isTrue();
        assertThat(report.summary()).isEqualTo("1 measure, 1 control, 7 tests: all passed");
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
}
