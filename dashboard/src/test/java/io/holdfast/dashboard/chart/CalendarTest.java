package io.holdfast.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Series;
import io.holdfast.dashboard.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarTest {

    /** A Wednesday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);

    private static Calendar calendar(int days) {
        return Calendar.of(new Series(
                "c",
                null,
                IntStream.range(0, days)
                        .mapToObj(i -> new Series.Day(FIRST.plusDays(i), i == 0 ? null : Status.SATISFIED, null))
                        .toList()));
    }

    @Test
    void aWeekIsAColumnWithMondayOnTop() {
        var cells = calendar(6).cells();

        assertThat(cells.getFirst().x()).isZero();
        assertThat(cells.get(4).x()).as("Sunday").isZero();
        assertThat(cells.get(5).x()).as("Monday").isGreaterThan(0);
        assertThat(cells.get(5).y()).isLessThan(cells.getFirst().y());
    }

    @Test
    void aMonthIsNamedWhereItBegins() {
        var months = calendar(10).months();

        assertThat(months).hasSize(1);
        assertThat(months.getFirst().name(Language.ENGLISH)).isEqualTo("Nov");
    }

    @Test
    void whatWasNotJudgedIsNotCountedAsHeld() {
        assertThat(calendar(3).label(Language.ENGLISH)).isEqualTo("Held all day on 2 of 2 judged days; not judged: 1");
        assertThat(calendar(3).cells().getFirst().words(Language.GERMAN)).endsWith("nichts wurde beurteilt");
    }

    @Test
    void withoutDaysThereIsNothingToDraw() {
        assertThat(Calendar.of(new Series("c", null, List.of())).cells()).isEmpty();
    }
}
