package io.holdfast.control.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.control.assess.Wording;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Expression;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.catalog.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A control with its whole rule, each part the way the catalog writes it.
 *
 * @param freshFor e.g. {@code 26h}; null when evidence never gets too old
 * @param warnBefore e.g. {@code 30d}; null when nobody is warned ahead
 * @param objective null when the latest evidence decides
 * @param tolerance e.g. {@code 5%}
 * @param sourceFile where it is written, relative to the catalog
 * @param judgedAt when its counts last changed; null when nothing was judged
 */
public record ControlDetailView(
        @JsonUnwrapped ControlView control,
        RuleView populationRule,
        RuleView evidence,
        @JsonProperty("assert") String assertion,
        @Nullable String freshFor,
        @Nullable String validUntil,
        @Nullable String warnBefore,
        @Nullable ObjectiveView objective,
        @JsonProperty("for") String holdFor,
        String tolerance,
        Map<String, Object> params,
        @Nullable String remediation,
        @Nullable String description,
        String sourceFile,
        @Nullable Instant judgedAt,
        List<MeasureTextView> measureTexts) {

    /** Which assets or evidence a control is about. */
    public record RuleView(String kind, @Nullable String where) {}

    /** The share of good evidence that is asked for, e.g. {@code 95%}, in a window, e.g. {@code 30d}. */
    public record ObjectiveView(String atLeast, String over) {

        static @Nullable ObjectiveView of(@Nullable Objective objective) {
            return objective == null
                    ? null
                    : new ObjectiveView(percent(objective.atLeast()), Wording.of(objective.over()));
        }
    }

    /** A measure in its document's own words. */
    public record MeasureTextView(String id, String declaration, String text) {

        static MeasureTextView of(Measure measure) {
            return new MeasureTextView(measure.id(), measure.declaration(), measure.text());
        }
    }

    static ControlDetailView of(Control control, Standing standing, Catalog catalog) {
        return new ControlDetailView(
                ControlView.of(control, standing),
                new RuleView(
                        control.population().kind(), text(control.population().where())),
                new RuleView(control.evidence().kind(), text(control.evidence().where())),
                control.assertion().text(),
                duration(control.freshFor()),
                text(control.validUntil()),
                duration(control.warnBefore()),
                ObjectiveView.of(control.objective()),
                Wording.of(control.holdFor()),
                percent(control.tolerance()),
                control.params(),
                control.remediation(),
                control.description(),
                control.location().file(),
                standing.judgedAt(),
                control.measures().stream()
                        .map(catalog::measure)
                        .flatMap(Optional::stream)
                        .map(MeasureTextView::of)
                        .toList());
    }

    private static @Nullable String text(@Nullable Expression expression) {
        return expression == null ? null : expression.text();
    }

    private static @Nullable String duration(@Nullable Duration duration) {
        return duration == null ? null : Wording.of(duration);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
