package io.holdfast.control.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            what was judged last holds until the end         | 0h SATISFIED                                   | 0h-10h | 0-10 SATISFIED
            nothing is known before the first judgement      | 4h SATISFIED                                   | 0h-10h | 4-10 SATISFIED
            nothing judged, nothing known                    | ''                                             | 0h-10h | ''
            each change ends what held before                | 0h SATISFIED, 5h STALE                         | 0h-10h | 0-5 SATISFIED 5-10 STALE
            the same again is no change                      | 0h STALE, 5h STALE                             | 0h-10h | 0-10 STALE
            what is no longer judged leaves a gap            | 0h SATISFIED, 3h -, 7h SATISFIED               | 0h-10h | 0-3 SATISFIED 7-10 SATISFIED
            what began before the period reaches into it     | 0h STALE, 5h SATISFIED                         | 3h-6h  | 3-5 STALE 5-6 SATISFIED
            a change at the begin leaves nothing before it   | 0h STALE, 3h SATISFIED                         | 3h-6h  | 3-6 SATISFIED
            a change at the end is not in the period         | 0h STALE, 6h SATISFIED                         | 3h-6h  | 3-6 STALE
            late evidence corrects what was assumed          | 0h SATISFIED, 6h STALE, 4h SATISFIED           | 0h-10h | 0-10 SATISFIED
            late evidence corrects all that came after it    | 0h SATISFIED, 6h STALE, 8h -, 4h NOT_SATISFIED | 0h-10h | 0-4 SATISFIED 4-10 NOT_SATISFIED
            two changes at once: the one judged last counts  | 0h SATISFIED, 5h STALE, 5h NOT_SATISFIED       | 0h-10h | 0-5 SATISFIED 5-10 NOT_SATISFIED
            """)
    void within(String rule, String changes, String period, String expected) {
        assertThat(spells(Line.of(changes), period)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the worst of two counts                        | 0h SATISFIED          | 0h SATISFIED, 5h STALE      | 0-5 SATISFIED 5-10 STALE
            a worse one covers a better one                | 0h NOT_SATISFIED      | 0h SATISFIED, 5h STALE      | 0-10 NOT_SATISFIED
            one that says nothing does not count           | 0h SATISFIED          | 4h STALE, 6h -              | 0-4 SATISFIED 4-6 STALE 6-10 SATISFIED
            where none says anything there is a gap        | 0h SATISFIED, 2h -    | 5h SATISFIED                | 0-2 SATISFIED 5-10 SATISFIED
            an exemption is worse than to hold             | 0h SATISFIED          | 0h SATISFIED, 3h EXEMPT     | 0-3 SATISFIED 3-10 EXEMPT
            """)
    void worstOf(String rule, String one, String other, String expected) {
        var worst = Timeline.worstOf(Arrays.asList(Line.of(one), Line.of(other)));

        assertThat(spells(worst, "0h-10h")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the other one fills the gaps  | 4h SATISFIED, 6h -  | 0h NO_DATA          | 0-4 NO_DATA 4-6 SATISFIED 6-10 NO_DATA
            and only the gaps             | 0h STALE            | 0h NO_DATA          | 0-10 STALE
            a gap in both stays one       | 4h SATISFIED        | 2h NO_DATA, 3h -    | 2-3 NO_DATA 4-10 SATISFIED
            """)
    void orElse(String rule, String one, String other, String expected) {
        assertThat(spells(Line.of(one).orElse(Line.of(other)), "0h-10h")).isEqualTo(expected);
    }

    private static String spells(Timeline timeline, String period) {
        return timeline.within(Line.period(period)).stream()
                .map(spell -> hours(spell.period()) + " " + spell.status())
                .collect(Collectors.joining(" "));
    }

    private static String hours(Period period) {
        return Duration.between(Line.START, period.from()).toHours() + "-"
                + Duration.between(Line.START, period.to()).toHours();
    }
}
