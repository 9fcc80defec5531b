package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How all controls together stood day by day, the oldest first; days are in UTC and the last one is today so far. */
record PostureSeriesView(List<DayView> items) {

    /**
     * A day.
     *
     * @param controls how many controls had which status as their worst of the day
     * @param heldPercent the share of the controls' judged time in which they held, rounded down; null, a gap, when none was
     *     judged
     */
    record DayView(
            LocalDate date,
            Map<Status, Long> controls,
            @Nullable Double heldPercent) {}
}
