package io.holdfast.control.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

    /** The timelines begin on the 20th; "now" is the 22nd at noon, hour 60. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            each day has its status                       | 0h SATISFIED                               | 20 SATISFIED, 21 SATISFIED, 22 SATISFIED
            the worst of the day                          | 0h SATISFIED, 30h STALE, 31h SATISFIED     | 20 SATISFIED, 21 STALE, 22 SATISFIED
            what goes on overnight is of both days        | 0h SATISFIED, 40h STALE, 50h SATISFIED     | 20 SATISFIED, 21 STALE, 22 STALE
            what ends at midnight is of the day before    | 0h STALE, 24h SATISFIED                    | 20 STALE, 21 SATISFIED, 22 SATISFIED
            a day of which nothing is known is a gap      | 50h SATISFIED                              | 20 -, 21 -, 22 SATISFIED
            no evidence is no gap: it was looked for      | 24h NO_DATA                                | 20 -, 21 NO_DATA, 22 NO_DATA
            what will be later today is not told          | 0h SATISFIED, 61h STALE                    | 20 SATISFIED, 21 SATISFIED, 22 SATISFIED
            nothing is known of what was left             | 0h SATISFIED, 20h -                        | 20 SATISFIED, 21 -, 22 -
            """)
    void series(String rule, String changes, String expected) {
        var days = Day.series(Line.of(changes), 3, Line.at("60h"));

        assertThat(days.stream()
                        .map(day -> day.date().getDayOfMonth() + " " + (day.worst() == null ? "-" : day.worst()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
