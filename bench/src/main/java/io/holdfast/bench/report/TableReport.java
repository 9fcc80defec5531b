package io.holdfast.bench.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints a report for people. */
public final class TableReport {

    private static final String ROW = "%-52s %12s %-9s %7s  %-12s %s%n";

    private final PrintWriter out;

    public TableReport(PrintWriter out) {
        this.out = out;
    }

    public void print(Report report) {
        out.println();
        report.machine().forEach((name, value) -> out.printf(Locale.ROOT, "%-16s %s%n", name, value));
        report.settings().forEach((name, value) -> out.printf(Locale.ROOT, "%-16s %s%n", name, value));
        out.println();
        out.printf(Locale.ROOT, ROW, "figure", "value", "unit", "x raw", "bar", "");
        for (var index : IntStream.range(0, report.figures().size()).toArray()) {
            row(report, report.figures().get(index), index + 1);
        }
        out.println();
        report.seconds().forEach((part, seconds) -> out.printf(Locale.ROOT, "%-16s %.1f s%n", part, seconds));
        report.notes().forEach(note -> out.println("Note: " + note));
        out.println();
        out.println("How each was measured:");
        byHow(report).forEach((how, numbers) -> out.println(numbers + "  " + how));
        out.flush();
    }

    private void row(Report report, Figure figure, int number) {
        var ratio = report.ratioToRaw(figure);
        var bar = figure.bar();
        out.printf(
                Locale.ROOT,
                ROW,
                String.format(Locale.ROOT, "%2d. %s", number, figure.label()),
                value(figure),
                unit(figure),
                ratio.isPresent() ? String.format(Locale.ROOT, "%.3f", ratio.getAsDouble()) : "",
                bar == null ? "" : bar.text(),
                figure.met().map(met -> met ? "met" : "MISSED").orElse(""));
    }

    /** Which figures were measured alike, e.g. {@code 7, 8}. */
    private static Map<String, String> byHow(Report report) {
        var byHow = new LinkedHashMap<String, String>();
        for (var index = 0; index < report.figures().size(); index++) {
            byHow.merge(
                    report.figures().get(index).how(),
                    Integer.toString(index + 1),
                    (numbers, further) -> numbers + ", " + further);
        }
        return byHow;
    }

    private static String value(Figure figure) {
        return switch (figure.unit()) {
            case EVENTS_PER_SECOND, COUNT -> String.format(Locale.ROOT, "%,.0f", figure.value());
            case MILLISECONDS, SECONDS, MICROSECONDS_PER_EVENT -> String.format(Locale.ROOT, "%,.1f", figure.value());
            case RATIO -> String.format(Locale.ROOT, "%,.2f", figure.value());
            case BYTES -> String.format(Locale.ROOT, "%,.1f", figure.value() / (1024 * 1024));
        };
    }

    private static String unit(Figure figure) {
        return figure.unit() == Figure.Unit.BYTES ? "MiB" : figure.unit().text();
    }
}
