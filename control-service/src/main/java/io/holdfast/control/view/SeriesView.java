package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Day;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a control stood day by day, the oldest first; days are in UTC and the last one is today as far as it is over.
 *
 * @param subject null when the whole population is meant
 */
public record SeriesView(String controlId, @Nullable String subject, List<DayView> items) {

    /**
     * A day.
     *
     * @param status the worst of the day; null, a gap, when nothing was judged
     * @param heldPercent the share of the day's judged time, without exempt time, in which it held
     */
    public record DayView(
            LocalDate date,
            @Nullable Status status,
            @Nullable Double heldPercent) {

        static DayView of(Day day) {
            return new DayView(
                    day.date(), day.worst(), HistoryView.percent(day.spent().heldShare()));
        }
    }
}
