package io.holdfast.control.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            what always held                                    | 0h SATISFIED                             | 1.0
            half of the time                                    | 0h SATISFIED, 5h NOT_SATISFIED           | 0.5
            old evidence does not hold                          | 0h SATISFIED, 5h STALE                   | 0.5
            neither does none at all                            | 0h NO_DATA                               | 0.0
            nor what could not be decided                       | 0h INCONCLUSIVE, 8h SATISFIED            | 0.2
            exempt time is left out                             | 0h SATISFIED, 2h EXEMPT, 8h STALE        | 0.5
            nothing but exempt time is no share                 | 0h EXEMPT                                | none
            time without a judgement is left out                | 6h SATISFIED, 8h STALE                   | 0.5
            nothing judged is no share, and above all not 1     | ''                                       | none
            """)
    void heldShare(String rule, String changes, String expected) {
        var share = Account.of(Line.of(changes), Line.period("0h-10h")).spent().heldShare();

        if (expected.equals("none")) {
            assertThat(share).isEqualTo(OptionalDouble.empty());
        } else {
            assertThat(share.orElseThrow()).isCloseTo(Double.parseDouble(expected), Offset.offset(1e-9));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rule                                             | changes                                                   | count | open | detect | restore
            what held and broke has drifted                  | 0h SATISFIED, 4h NOT_SATISFIED@5h                         | 1     | 1    | 1      | none
            until it holds again                             | 0h SATISFIED, 4h NOT_SATISFIED@5h, 7h SATISFIED           | 1     | 0    | 1      | 3
            what never held has not drifted                  | 0h NO_DATA, 4h NOT_SATISFIED@5h, 7h SATISFIED             | 0     | 0    | none   | none
            from broken to broken is the same drift          | 0h SATISFIED, 4h STALE@4h, 5h NOT_SATISFIED@8h, 7h EXEMPT | 1     | 0    | 0      | 3
            each drift counts, and means are over all        | 0h SATISFIED, 2h STALE@2h, 3h SATISFIED, 5h STALE@7h, 8h SATISFIED | 2 | 0 | 1 | 2
            what was exempt may drift                        | 0h EXEMPT, 4h NOT_SATISFIED@4h                            | 1     | 1    | 0      | none
            who leaves is neither open nor restored          | 0h SATISFIED, 4h NOT_SATISFIED@4h, 6h -                   | 1     | 0    | 0      | none
            who comes back broken has not drifted            | 0h SATISFIED, 2h -, 4h NOT_SATISFIED@4h                   | 0     | 0    | none   | none
            a drift before the period is not of it           | 0h SATISFIED, 1h STALE@1h, 7h SATISFIED                   | 0     | 0    | none   | none
            a restoration after the period is not known yet  | 0h SATISFIED, 4h STALE@4h, 12h SATISFIED                  | 1     | 1    | 0      | none
            it need not be known when it was found out       | 0h SATISFIED, 4h STALE, 6h SATISFIED                      | 1     | 0    | none   | 2
            an assumed drift that late evidence takes back   | 0h SATISFIED, 4h STALE@4h, 3h SATISFIED                   | 0     | 0    | none   | none
            """, useHeadersInDisplayName = true)
    void drifts(String rule, String changes, long count, long open, String detect, String restore) {
        var drifts = Account.of(Line.of(changes), Line.period("2h-10h")).drifts();

        assertThat(drifts.count()).isEqualTo(count);
        assertThat(drifts.open()).isEqualTo(open);
        assertThat(hours(drifts.detected())).isEqualTo(detect);
        assertThat(hours(drifts.restored())).isEqualTo(restore);
    }

    @Test
    void manyAddUpAndThoseOfWhichNothingIsKnownDoNotCount() {
        var period = Line.period("0h-10h");

        var sum = Account.of(Line.of("0h SATISFIED"), period)
                .plus(Account.of(Line.of("0h SATISFIED, 5h STALE@6h"), period))
                .plus(Account.of(Line.of("11h SATISFIED"), period))
                .plus(Account.of(Timeline.NOTHING, period));

        assertThat(sum.timelines()).isEqualTo(2);
        assertThat(sum.spent().judged()).isEqualTo(Duration.ofHours(20));
        assertThat(sum.spent().heldShare().orElseThrow()).isEqualTo(0.75);
        assertThat(sum.drifts().count()).isEqualTo(1);
        assertThat(sum.drifts().detected().mean()).hasValue(Duration.ofHours(1));
    }

    private static String hours(Drifts.Sum sum) {
        return sum.mean().map(mean -> Long.toString(mean.toHours())).orElse("none");
    }
}
