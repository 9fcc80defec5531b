package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a control stood day by day, over all its subjects or on one; the oldest day first, in UTC. */
public record Series(String controlId, @Nullable String subject, List<Day> items) {

    public Series {
        items = List.copyOf(items);
    }

    /**
     * A day.
     *
     * @param status the worst of the day; null when nothing was judged
     * @param heldPercent the share of the judged time in which it held
     */
    public record Day(
            LocalDate date,
            @Nullable Status status,
            @Nullable Double heldPercent) {}
}
