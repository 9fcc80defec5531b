package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one control stood day by day, the oldest first. */
public record Series(String controlId, @Nullable String subject, List<Day> items) {

    public Series {
        items = List.copyOf(items);
    }

    /** A day; a gap when nothing was judged. */
    public record Day(
            LocalDate date, @Nullable Status status, @Nullable Double heldPercent) {}
}
