package io.holdfast.dashboard.chart;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Series;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.NumberWords;
import io.holdfast.dashboard.words.StatusWords;
import io.holdfast.dashboard.words.TimeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each day, with the worst status of the day. A day without evidence is a gap, never a green bar.
 *
 * @param bars the days, the oldest first
 * @param spells the same in words: days in a row with the same worst status, the newest first
 */
public record Bars(List<Bar> bars, List<Spell> spells) {

    /** How many days are drawn. */
    public static final int DAYS = 90;

    private static final int STEP = 4;
    private static final int HEIGHT = 32;

    /** A status is as high as it is bad, so that its colour is not all that says it. */
    private static final int HOLDS = 20;

    private static final int SAYS_NOTHING = 26;

    /** One day; {@code top} and {@code height} place its bar. */
    public record Bar(
            LocalDate date,
            @Nullable Status status,
            @Nullable Double held,
            int x,
            int top,
            int height) {

        /** What the bar says, for people who do not see it and for the pointer. */
        public String words(Language language) {
            var day = TimeWords.day(date, language) + ": ";
            if (status == null) {
                return day + language.pick("nothing was judged", "nichts wurde beurteilt");
            }
            var word = day + StatusWords.word(status, language);
            return held == null || status == Status.SATISFIED
                    ? word
                    : word + ", " + NumberWords.percent(held, language)
                            + language.pick(" of the day held", " des Tages gehalten");
        }
    }

    /** Days in a row. */
    public record Spell(
            LocalDate from, LocalDate to, @Nullable Status status, long days) {

        public String period(Language language) {
            return from.equals(to)
                    ? TimeWords.day(from, language)
                    : TimeWords.day(from, language) + " – " + TimeWords.day(to, language);
        }
    }

    public static Bars of(Series series) {
        var days = last(series.items(), DAYS);
        var bars = new ArrayList<Bar>();
        for (var day : days) {
            var height = height(day.status());
            bars.add(new Bar(day.date(), day.status(), day.heldPercent(), bars.size() * STEP, HEIGHT - height, height));
        }
        return new Bars(List.copyOf(bars), spells(days));
    }

    /** How wide the picture is. */
    public int width() {
        return Math.max(1, bars.size() * STEP - 1);
    }

    public long days(Status status) {
        return bars.stream().filter(bar -> bar.status() == status).count();
    }

    /** The days on which nothing was judged. */
    public long gaps() {
        return bars.stream().filter(bar -> bar.status() == null).count();
    }

    /** The whole picture in a sentence. */
    public String label(Language language) {
        var parts = new ArrayList<String>();
        for (var status : Status.values()) {
            if (days(status) > 0) {
                parts.add(days(status) + " " + StatusWords.within(status, language));
            }
        }
        if (gaps() > 0) {
            parts.add(gaps() + language.pick(" not judged", " nicht beurteilt"));
        }
        return language.pick("The last " + bars.size() + " days: ", "Die letzten " + bars.size() + " Tage: ")
                + String.join(", ", parts);
    }

    private static int height(@Nullable Status status) {
        return switch (status) {
            case null -> 0;
            case SATISFIED, EXEMPT -> HOLDS;
            case STALE, NO_DATA, INCONCLUSIVE -> SAYS_NOTHING;
            case NOT_SATISFIED -> HEIGHT;
        };
    }

    private static List<Spell> spells(List<Series.Day> days) {
        var spells = new ArrayList<Spell>();
        for (var day : days.reversed()) {
            var open = spells.isEmpty() ? null : spells.getLast();
            if (open != null && open.status() == day.status()) {
                spells.set(spells.size() - 1, new Spell(day.date(), open.to(), open.status(), open.days() + 1));
            } else {
                spells.add(new Spell(day.date(), day.date(), day.status(), 1));
            }
        }
        return List.copyOf(spells);
    }

    private static <T> List<T> last(List<T> all, int number) {
        return all.subList(Math.max(0, all.size() - number), all.size());
    }
}
