package io.holdfast.dashboard.chart;

import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.TimeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** How many findings were opened and resolved on each of the last days: whether the work keeps up with the drift. */
public record BurnDown(List<Day> days, long opened, long resolved) {

    private static final int STEP = 12;
    private static final int WIDE = 9;

    /** Half the picture: opened goes up from the middle, resolved goes down. */
    private static final int HALF = 40;

    /** No day with anything is drawn thinner than this. */
    private static final int LEAST = 2;

    /** One day; the bars are {@code up} and {@code down} high. */
    public record Day(LocalDate date, long opened, long resolved, int x, int up, int down) {

        public int top() {
            return HALF - up;
        }

        public String words(Language language) {
            return TimeWords.day(date, language) + ": "
                    + language.pick(
                            opened + " opened, " + resolved + " resolved",
                            opened + " geöffnet, " + resolved + " gelöst");
        }
    }

    /** Empty when the service does not say what happened on which day. */
    public static Optional<BurnDown> of(FindingSummary summary) {
        if (summary.openedPerDay() == null || summary.resolvedPerDay() == null) {
            return Optional.empty();
        }
        var resolved = new HashMap<LocalDate, Long>();
        summary.resolvedPerDay().forEach(day -> resolved.put(day.day(), day.count()));
        var opened = summary.openedPerDay();
        var most = Math.max(
                opened.stream().mapToLong(FindingSummary.PerDay::count).max().orElse(0),
                resolved.values().stream().mapToLong(Long::longValue).max().orElse(0));
        var days = new ArrayList<Day>();
        for (var day : opened) {
            var done = resolved.getOrDefault(day.day(), 0L);
            days.add(new Day(
                    day.day(), day.count(), done, days.size() * STEP, height(day.count(), most), height(done, most)));
        }
        return Optional.of(new BurnDown(
                List.copyOf(days),
                days.stream().mapToLong(Day::opened).sum(),
                days.stream().mapToLong(Day::resolved).sum()));
    }

    public int width() {
        return Math.max(1, days.size() * STEP - (STEP - WIDE));
    }

    public int wide() {
        return WIDE;
    }

    public int middle() {
        return HALF;
    }

    public int height() {
        return 2 * HALF + 1;
    }

    private static int height(long number, long most) {
        return number == 0 ? 0 : Math.max(LEAST, Math.toIntExact(number * HALF / most));
    }
}
