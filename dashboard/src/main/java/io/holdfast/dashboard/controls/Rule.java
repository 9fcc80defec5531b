package io.holdfast.dashboard.controls;

import io.holdfast.dashboard.services.control.ControlDetail;
import io.holdfast.dashboard.words.DurationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A control's rule as a person reads it: what it covers, what it looks at, when it holds. */
final class Rule {

    private Rule() {}

    /** One line: {@code words} for people, {@code code} the CEL expression that it rests on, as the catalog has it. */
    record Line(String label, String words, @Nullable String code) {}

    static List<Line> of(ControlDetail control) {
        var lines = new ArrayList<Line>();
        var population = control.populationRule();
        var evidence = control.evidence();
        lines.add(new Line(
                "Covers",
                "every " + population.kind() + (population.where() == null ? "" : " where"),
                population.where()));
        var objective = control.objective();
        lines.add(new Line(
                "Looks at",
                (objective == null ? "the latest " : "every ")
                        + evidence.kind()
                        + (evidence.where() == null ? "" : " where"),
                evidence.where()));
        if (control.assertion() != null) {
            lines.add(new Line("Holds when", asked(objective), control.assertion()));
        }
        addTimes(control, lines);
        addAllowances(control, lines);
        return List.copyOf(lines);
    }

    private static String asked(ControlDetail.@Nullable Objective objective) {
        return objective == null
                ? "the evidence shows"
                : "at least " + share(objective.atLeast()) + " of the evidence over "
                        + DurationWords.of(objective.over()) + " shows";
    }

    private static void addTimes(ControlDetail control, List<Line> lines) {
        if (control.freshFor() != null) {
            var time = DurationWords.of(control.freshFor());
            lines.add(new Line("Fresh for", time + "; older evidence makes the subject stale", null));
        }
        if (control.validUntil() != null) {
            lines.add(new Line("Valid until", "past this time it is not satisfied", control.validUntil()));
        }
        if (control.warnBefore() != null) {
            lines.add(new Line("Warns", DurationWords.of(control.warnBefore()) + " ahead of either", null));
        }
        var hold = control.hold();
        if (hold != null && says(hold)) {
            lines.add(new Line("Changes after", DurationWords.of(hold) + " of being broken", null));
        }
    }

    private static void addAllowances(ControlDetail control, List<Line> lines) {
        var tolerance = control.tolerance();
        if (tolerance != null && says(tolerance)) {
            lines.add(new Line("Tolerates", share(tolerance) + " of the population being broken", null));
        }
        Map<String, Object> params = control.params();
        if (params != null && !params.isEmpty()) {
            params.forEach((name, value) -> lines.add(new Line("Parameter", name, String.valueOf(value))));
        }
    }

    /** "0s", "0%", 0: the catalog's ways of saying that there is no such allowance. */
    private static boolean says(Object value) {
        return String.valueOf(value).matches(".*[1-9].*");
    }

    private static String share(Object tolerance) {
        var text = String.valueOf(tolerance);
        return tolerance instanceof Number number ? number.doubleValue() * 100 + " %" : text.replace("%", " %");
    }
}
