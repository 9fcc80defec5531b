package io.holdfast.dashboard.page;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.NumberWords;
import io.holdfast.dashboard.words.StatusWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts by status as a bar and as linked numbers: the worst first in the list, green first in the bar. */
public record Tally(long total, List<Part> parts) {

    /** No share, however small, is drawn thinner than this: one red among a thousand must be seen. */
    private static final double THINNEST = 1.5;

    private static final double WHOLE = 100.0;

    /** One status; {@code x} and {@code width} place it in the bar, in percent. */
    public record Part(Status status, long number, Address link, String x, String width) {

        public boolean none() {
            return number == 0;
        }
    }

    public static Tally of(Map<Status, Long> counts, Function<Status, Address> link) {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var widths = widths(counts, total);
        var parts = new ArrayList<Part>();
        var x = WHOLE;
        for (var status : Status.values()) {
            var width = widths.getOrDefault(status, 0.0);
            x -= width;
            var number = counts.getOrDefault(status, 0L);
            parts.add(new Part(status, number, link.apply(status), percent(x), percent(width)));
        }
        return new Tally(total, List.copyOf(parts));
    }

    /** The shares of the statuses that occur; together they fill the bar although none is too thin. */
    private static Map<Status, Double> widths(Map<Status, Long> counts, long total) {
        var widths = new EnumMap<Status, Double>(Status.class);
        counts.forEach((status, number) -> {
            if (number > 0) {
                widths.put(status, Math.max(THINNEST, WHOLE * number / total));
            }
        });
        var sum = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        widths.replaceAll((status, width) -> width * WHOLE / sum);
        return widths;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", Math.max(0, value));
    }

    public long count(Status status) {
        return parts.stream()
                .filter(part -> part.status() == status)
                .mapToLong(Part::number)
                .sum();
    }

    /** The statuses that occur, the worst first. */
    public List<Part> present() {
        return parts.stream().filter(part -> !part.none()).toList();
    }

    /** The bar for people who do not see it. */
    public String label(Language language) {
        return present().stream()
                .map(part -> NumberWords.grouped(part.number(), language) + " "
                        + StatusWords.within(part.status(), language))
                .collect(Collectors.joining(", "));
    }
}
