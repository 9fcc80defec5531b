package io.holdfast.dashboard.services.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One control with its rule, as its own page shows it. */
public record ControlDetail(
        String id,
        String title,
        Severity severity,
        String version,
        Status status,
        @Nullable String reason,
        @Nullable Instant since,
        Map<Status, Long> counts,
        long population,
        long judged,
        Chosen populationRule,
        Chosen evidence,
        @JsonProperty("assert") @Nullable String assertion,
        @Nullable Object freshFor,
        @Nullable String validUntil,
        @Nullable String warnBefore,
        @Nullable Objective objective,
        @JsonProperty("for") @Nullable Object hold,
        @Nullable Object tolerance,
        @Nullable Map<String, Object> params,
        @Nullable String remediation,
        @Nullable String description,
        @Nullable String sourceFile,
        @Nullable Instant judgedAt,
        @Nullable List<ServedMeasure> measureTexts) {

    /** The share of good evidence that is asked for, in a window, e.g. {@code 95%} over {@code 30d}. */
    public record Objective(String atLeast, String over) {}

    /** What is chosen: a kind, narrowed by a CEL expression. */
    public record Chosen(String kind, @Nullable String where) {}

    /** A measure that the control serves, in its own words. */
    public record ServedMeasure(String id, String declaration, String text) {}
}
