package io.holdfast.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One run.
 *
 * @param machine what it ran on: names and values, in the order in which they are shown
 * @param settings what was asked for
 * @param seconds how long each part took, preparation included
 * @param notes what a reader must know to judge the figures, e.g. a part that did not finish
 */
public record Report(
        Instant startedAt,
        Map<String, String> machine,
        Map<String, String> settings,
        List<Figure> figures,
        Map<String, Double> seconds,
        List<String> notes) {

    /** The id of the yardstick. */
    public static final String RAW_RATE = "raw.rate";

    public Report {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    public boolean everyBarMet() {
        return figures.stream().allMatch(figure -> figure.met().orElse(true));
    }

    /** A rate as a share of the raw producer's rate in the same run; empty for other units or when there is no raw rate. */
    public OptionalDouble ratioToRaw(Figure figure) {
        if (figure.unit() != Figure.Unit.EVENTS_PER_SECOND) {
            return OptionalDouble.empty();
        }
        return figures.stream()
                .filter(each -> each.id().equals(RAW_RATE))
                .mapToDouble(raw -> figure.value() / raw.value())
                .findFirst();
    }
}
