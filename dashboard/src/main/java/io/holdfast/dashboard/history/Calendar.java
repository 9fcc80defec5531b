package io.holdfast.dashboard.history;

import io.holdfast.dashboard.services.control.PostureSeries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days as columns of weeks that begin on Mondays. */
final class Calendar {

    private static final int WEEK = 7;

    private Calendar() {}

    static List<HistoryPage.Week> of(PostureSeries series) {
        var days = series.items().stream().map(HistoryPage.Cell::of).toList();
        if (days.isEmpty()) {
            return List.of();
        }
        var cells = new ArrayList<HistoryPage.@Nullable Cell>();
        var before = days.getFirst().date().getDayOfWeek().getValue() - 1;
        for (var blank = 0; blank < before; blank++) {
            cells.add(null);
        }
        cells.addAll(days);
        var weeks = new ArrayList<HistoryPage.Week>();
        for (var start = 0; start < cells.size(); start += WEEK) {
            weeks.add(
                    new HistoryPage.Week(new ArrayList<>(cells.subList(start, Math.min(start + WEEK, cells.size())))));
        }
        return List.copyOf(weeks);
    }
}
