package io.holdfast.dashboard.chart;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.Measure;
import io.holdfast.dashboard.words.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of some measures: how many are watched by tools, stated by people, out of date, or not watched at all. */
public record Coverage(long total, List<Part> parts) {

    private static final double WHOLE = 100.0;

    /** In the order of the bar. */
    public enum Kind {
        AUTOMATED("automated", "automatisiert"),
        ATTESTED("attested", "bestätigt"),
        STALE("without current evidence", "ohne aktuelle Nachweise"),
        UNCOVERED("uncovered", "nicht abgedeckt");

        private final String english;
        private final String german;

        Kind(String english, String german) {
            this.english = english;
            this.german = german;
        }

        public String word(Language language) {
            return language.pick(english, german);
        }

        /** The style sheet's class. */
        public String slug() {
            return "covered-" + name().toLowerCase(Locale.ROOT);
        }

        /** Nothing is more than uncovered; and what has no current evidence is not covered now, whoever gave the last. */
        static Kind of(Assurance assurance, Status status) {
            if (assurance == Assurance.UNCOVERED) {
                return UNCOVERED;
            }
            return switch (status) {
                case STALE, NO_DATA, INCONCLUSIVE -> STALE;
                case SATISFIED, NOT_SATISFIED, EXEMPT -> assurance == Assurance.ATTESTED ? ATTESTED : AUTOMATED;
            };
        }
    }

    /** One share of the bar; {@code x} and {@code width} place it, in percent. */
    public record Part(Kind kind, long number, String x, String width) {}

    public static Coverage of(List<Measure> measures) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        measures.forEach(measure -> counts.merge(Kind.of(measure.assurance(), measure.status()), 1L, Long::sum));
        return new Coverage(measures.size(), parts(counts, measures.size()));
    }

    /** The whole bar in words. */
    public String label(Language language) {
        return parts.stream()
                .map(part -> part.number() + " " + part.kind().word(language))
                .collect(Collectors.joining(", "));
    }

    private static List<Part> parts(Map<Kind, Long> counts, long total) {
        var x = new double[1];
        return Arrays.stream(Kind.values())
                .filter(counts::containsKey)
                .map(kind -> {
                    var number = counts.getOrDefault(kind, 0L);
                    var width = WHOLE * number / total;
                    var part = new Part(kind, number, percent(x[0]), percent(width));
                    x[0] += width;
                    return part;
                })
                .toList();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
