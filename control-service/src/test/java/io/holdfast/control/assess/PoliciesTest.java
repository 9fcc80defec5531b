package io.holdfast.control.assess;

import static io.holdfast.control.testing.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.MeasurePolicy.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many subjects make a control, and how controls make a measure. */
class PoliciesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an empty population is no data                  | 0 | 0 | 0 | 0 | 0 | 0   | 0    | NO_DATA
            all hold                                        | 0 | 0 | 0 | 0 | 0 | 5   | 0    | SATISFIED
            all exempt is exempt                            | 0 | 0 | 0 | 0 | 3 | 0   | 0    | EXEMPT
            the exempt neither help nor hurt                | 0 | 0 | 0 | 0 | 3 | 1   | 0    | SATISFIED
            one broken breaks the control                   | 1 | 0 | 0 | 0 | 0 | 99  | 0    | NOT_SATISFIED
            the worst counts                                | 1 | 1 | 1 | 1 | 0 | 1   | 0    | NOT_SATISFIED
            stale is worse than no data                     | 0 | 1 | 1 | 0 | 0 | 1   | 0    | STALE
            inconclusive is no pass                         | 0 | 0 | 0 | 1 | 0 | 9   | 0    | INCONCLUSIVE
            as many as tolerated may be broken              | 5 | 0 | 0 | 0 | 0 | 95  | 0.05 | SATISFIED
            one more than tolerated                         | 6 | 0 | 0 | 0 | 0 | 94  | 0.05 | NOT_SATISFIED
            worse ones count along with the less bad        | 2 | 9 | 0 | 0 | 0 | 89  | 0.05 | STALE
            the exempt do not widen the tolerance           | 5 | 0 | 0 | 0 | 50 | 50 | 0.05 | NOT_SATISFIED
            tolerating everything needs one that holds      | 5 | 0 | 0 | 0 | 0 | 0   | 1    | NOT_SATISFIED
            """)
    void evaluation(
            String rule,
            long notSatisfied,
            long stale,
            long noData,
            long inconclusive,
            long exempt,
            long satisfied,
            double tolerance,
            Status expected) {
        var counts = new EnumMap<Status, Long>(Map.of(
                Status.NOT_SATISFIED, notSatisfied,
                Status.STALE, stale,
                Status.NO_DATA, noData,
                Status.INCONCLUSIVE, inconclusive,
                Status.EXEMPT, exempt,
                Status.SATISFIED, satisfied));

        assertThat(EvaluationPolicy.status(counts, tolerance)).as(rule).isEqualTo(expected);
    }

    @Test
    void anEvaluationSaysItInWords() {
        assertThat(EvaluationPolicy.reason(Map.of(Status.NOT_SATISFIED, 2L, Status.SATISFIED, 3L), 0.05))
                .isEqualTo("of 5 subjects: 2 do not hold, 3 hold (up to 5 % may be broken)");
        assertThat(EvaluationPolicy.reason(Map.of(), 0)).isEqualTo("no asset is in this control's population");
    }

    @Test
    void aMeasureIsAsGoodAsItsWorstControl() {
        var overall = MeasurePolicy.overall(List.of(
                new Part("Backups run", Status.SATISFIED, "all hold", START),
                new Part("Backups are kept", Status.STALE, "1 has only old evidence", START.plusSeconds(9)),
                new Part("Backups are encrypted", Status.STALE, "2 have only old evidence", START)));

        assertThat(overall.status()).isEqualTo(Status.STALE);
        assertThat(overall.reason())
                .isEqualTo(
                        "2 of 3 controls: Backups are encrypted (2 have only old evidence, since 2026-11-22 06:00:00 UTC)"
                                + " and others");
    }

    @Test
    void aMeasureWithOneControlSaysWhatItSaysAndSinceWhen() {
        var stale = MeasurePolicy.overall(List.of(new Part("Backups run", Status.STALE, "2 are old", START)));
        var nothing = MeasurePolicy.overall(List.of(new Part("Backups run", Status.NO_DATA, "nothing", null)));

        assertThat(stale.reason()).isEqualTo("2 are old, since 2026-11-22 06:00:00 UTC");
        assertThat(nothing.reason()).isEqualTo("nothing");
    }

    @Test
    void aMeasureThatNothingWatchesIsNoPass() {
        assertThat(MeasurePolicy.overall(List.of()).status()).isEqualTo(Status.NO_DATA);
    }
}
