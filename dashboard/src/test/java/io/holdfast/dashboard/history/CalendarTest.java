package io.holdfast.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.services.control.PostureSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @Test
    void weeksBeginOnMondays() {
        // A Wednesday.
        var first = LocalDate.of(2026, 11, 18);
        var weeks = Calendar.of(new PostureSeries(IntStream.range(0, 7)
                .mapToObj(day -> new PostureSeries.Day(first.plusDays(day), Map.of(), null))
                .toList()));

        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst().days()).hasSize(7);
        assertThat(weeks.getFirst().days().get(1)).isNull();
        assertThat(weeks.getFirst().days().get(2)).isNotNull();
        assertThat(weeks.getLast().days()).hasSize(2);
    }

    @Test
    void nothingIsNoWeekAtAll() {
        assertThat(Calendar.of(new PostureSeries(List.of()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: level {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a day without judgement is a gap and no colour, -, 0",
                "only all the time is all, 100, 5",
                "almost all is not all, 99.99, 4",
                "the limit counts, 95, 4",
                "four fifths, 80, 3",
                "half, 50, 2",
                "little, 49.9, 1",
                "never, 0, 1",
            })
    void theShareChoosesTheLevel(String rule, @Nullable Double held, int level) {
        var day = new PostureSeries.Day(LocalDate.of(2026, 11, 18), Map.of(), held);

        assertThat(HistoryPage.Cell.of(day).level()).as(rule).isEqualTo(level);
    }
}
