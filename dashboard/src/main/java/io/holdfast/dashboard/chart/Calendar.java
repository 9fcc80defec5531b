package io.holdfast.dashboard.chart;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Series;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.StatusWords;
import io.holdfast.dashboard.words.TimeWords;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a series as a calendar: a column for each week, Monday on top.
 *
 * @param months where the name of a month stands
 */
public record Calendar(List<Cell> cells, List<Month> months, int weeks) {

    private static final int SIZE = 12;
    private static final int STEP = 14;
    private static final int HEAD = 16;
    private static final int DAYS = 7;

    /** One day with the worst status that it had; null when nothing was judged. */
    public record Cell(LocalDate date, @Nullable Status status, int x, int y) {

        public String words(Language language) {
            return TimeWords.day(date, language) + ": "
                    + (status == null
                            ? language.pick("nothing was judged", "nichts wurde beurteilt")
                            : StatusWords.word(status, language));
        }
    }

    /** The first week of a month. */
    public record Month(LocalDate first, int x) {

        public String name(Language language) {
            return first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
        }
    }

    public static Calendar of(Series series) {
        var days = series.items();
        if (days.isEmpty()) {
            return new Calendar(List.of(), List.of(), 0);
        }
        var before = days.getFirst().date().getDayOfWeek().getValue() - 1;
        var cells = new ArrayList<Cell>();
        var months = new ArrayList<Month>();
        for (var day : days) {
            var place = before + cells.size();
            var x = place / DAYS * STEP;
            cells.add(new Cell(day.date(), day.status(), x, HEAD + place % DAYS * STEP));
            if (day.date().getDayOfMonth() == 1) {
                months.add(new Month(day.date(), x));
            }
        }
        return new Calendar(List.copyOf(cells), List.copyOf(months), (before + days.size() + DAYS - 1) / DAYS);
    }

    public int size() {
        return SIZE;
    }

    public int width() {
        return Math.max(1, weeks * STEP - (STEP - SIZE));
    }

    public int height() {
        return HEAD + DAYS * STEP - (STEP - SIZE);
    }

    /** The whole picture in a sentence. */
    public String label(Language language) {
        var judged = cells.stream().filter(cell -> cell.status() != null).count();
        var held =
                cells.stream().filter(cell -> cell.status() == Status.SATISFIED).count();
        return language.pick(
                        "Held all day on %d of %d judged days; not judged: %d",
                        "An %d von %d beurteilten Tagen durchgehend gehalten; nicht beurteilt: %d")
                .formatted(held, judged, cells.size() - judged);
    }
}
