package io.holdfast.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.Measure;
import io.holdfast.dashboard.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tools show that it holds                     | AUTOMATED | SATISFIED     | AUTOMATED",
                "tools show that it does not hold             | AUTOMATED | NOT_SATISFIED | AUTOMATED",
                "tools show a part                            | BOTH      | SATISFIED     | AUTOMATED",
                "people stated it                             | ATTESTED  | SATISFIED     | ATTESTED",
                "people stated it too long ago                | ATTESTED  | STALE         | STALE",
                "tools fell silent                            | AUTOMATED | STALE         | STALE",
                "tools never said anything                    | AUTOMATED | NO_DATA       | STALE",
                "tools said nothing that decides              | BOTH      | INCONCLUSIVE  | STALE",
                "an exception is in force, with tools watching| AUTOMATED | EXEMPT        | AUTOMATED",
                "nothing watches                              | UNCOVERED | NO_DATA       | UNCOVERED",
            })
    void countsAs(String rule, Assurance assurance, Status status, Coverage.Kind kind) {
        assertThat(Coverage.Kind.of(assurance, status)).as(rule).isEqualTo(kind);
    }

    @Test
    void theBarIsFullAndSaidInWords() {
        var coverage = Coverage.of(List.of(
                measure(Assurance.AUTOMATED, Status.SATISFIED),
                measure(Assurance.BOTH, Status.NOT_SATISFIED),
                measure(Assurance.ATTESTED, Status.SATISFIED),
                measure(Assurance.UNCOVERED, Status.NO_DATA)));

        assertThat(coverage.parts()).extracting(Coverage.Part::width).containsExactly("50.00%", "25.00%", "25.00%");
        assertThat(coverage.parts()).extracting(Coverage.Part::x).containsExactly("0.00%", "50.00%", "75.00%");
        assertThat(coverage.label(Language.ENGLISH)).isEqualTo("2 automated, 1 attested, 1 uncovered");
        assertThat(coverage.label(Language.GERMAN)).isEqualTo("2 automatisiert, 1 bestätigt, 1 nicht abgedeckt");
    }

    private static Measure measure(Assurance assurance, Status status) {
        return new Measure("m", "d", "s", "technical", assurance, "text", status, null, null, List.of(), 0, 0);
    }
}
