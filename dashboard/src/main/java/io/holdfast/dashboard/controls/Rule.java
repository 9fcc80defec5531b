package io.holdfast.dashboard.controls;

import io.holdfast.dashboard.services.control.ControlDetail;
import io.holdfast.dashboard.words.DurationWords;
import io.holdfast.dashboard.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A control's rule as a person reads it: what it covers, what it looks at, when it holds. */
final class Rule {

    private Rule() {}

    /** One line: {@code words} for people, {@code code} the CEL expression that it rests on, as the catalog has it. */
    record Line(String label, String words, @Nullable String code) {}

    static List<Line> of(ControlDetail control, Language language) {
        var words = language.words(ControlsMessages.class);
        var lines = new ArrayList<Line>();
        var population = control.populationRule();
        var evidence = control.evidence();
        var objective = control.objective();
        lines.add(new Line(
                words.covers(), words.everyOf(population.kind(), population.where() != null), population.where()));
        lines.add(new Line(words.looksAt(), lookedAt(evidence, objective, words), evidence.where()));
        if (control.assertion() != null) {
            lines.add(new Line(words.holdsWhen(), asked(objective, words, language), control.assertion()));
        }
        addTimes(control, words, language, lines);
        addAllowances(control, words, lines);
        return List.copyOf(lines);
    }

    private static String lookedAt(
            ControlDetail.Chosen evidence, ControlDetail.@Nullable Objective objective, ControlsMessages words) {
        var narrowed = evidence.where() != null;
        return objective == null ? words.latestOf(evidence.kind(), narrowed) : words.everyOf(evidence.kind(), narrowed);
    }

    private static String asked(
            ControlDetail.@Nullable Objective objective, ControlsMessages words, Language language) {
        return objective == null
                ? words.shows()
                : words.showsShare(share(objective.atLeast()), DurationWords.of(objective.over(), language));
    }

    private static void addTimes(ControlDetail control, ControlsMessages words, Language language, List<Line> lines) {
        if (control.freshFor() != null) {
            var time = DurationWords.of(control.freshFor(), language);
            lines.add(new Line(words.freshFor(), words.freshDetail(time), null));
        }
        if (control.validUntil() != null) {
            lines.add(new Line(words.validUntil(), words.validDetail(), control.validUntil()));
        }
        if (control.warnBefore() != null) {
            var time = DurationWords.of(control.warnBefore(), language);
            lines.add(new Line(words.warns(), words.warnsDetail(time), null));
        }
        var hold = control.hold();
        if (hold != null && says(hold)) {
            lines.add(new Line(words.changesAfter(), words.changesDetail(DurationWords.of(hold, language)), null));
        }
    }

    private static void addAllowances(ControlDetail control, ControlsMessages words, List<Line> lines) {
        var tolerance = control.tolerance();
        if (tolerance != null && says(tolerance)) {
            lines.add(new Line(words.tolerates(), words.toleratesDetail(share(tolerance)), null));
        }
        Map<String, Object> params = control.params();
        if (params != null && !params.isEmpty()) {
            params.forEach((name, value) -> lines.add(new Line(words.parameter(), name, String.valueOf(value))));
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
