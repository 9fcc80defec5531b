package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How all controls together stood day by day, the oldest first. */
public record PostureSeries(List<Day> items) {

    public PostureSeries {
        items = List.copyOf(items);
    }

    /** A day: how many controls had which status as their worst, and the share of time in which they held. */
    public record Day(
            LocalDate date,
            Map<Status, Long> controls,
            @Nullable Double heldPercent) {}
}
