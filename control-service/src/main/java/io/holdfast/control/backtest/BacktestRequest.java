package io.holdfast.control.backtest;

import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know.
 *
 * @param control the YAML of a new or changed control
 * @param controlId instead of {@code control}: a control of the catalog in force
 * @param params which of its params would be otherwise
 * @param from when the period began
 * @param to when it ended, not after now
 */
record BacktestRequest(
        @Nullable String control,
        @Nullable String controlId,
        @Nullable Map<String, Object> params,
        @Nullable Instant from,
        @Nullable Instant to) {

    List<Violation> violations(Instant now) {
        var violations = new ArrayList<Violation>();
        if ((control == null) == (controlId == null)) {
            violations.add(new Violation("control", "give either 'control' or 'control_id'"));
        }
        if (params != null && controlId == null) {
            violations.add(new Violation("params", "belong to 'control_id'; in 'control' they are written"));
        }
        if (from == null || from.isBefore(Instant.EPOCH)) {
            violations.add(new Violation("from", "when the period began, which is not before 1970"));
        }
        if (to == null || to.isAfter(now)) {
            violations.add(new Violation("to", "when the period ended, which is not after now"));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            violations.add(new Violation("from", "must be before 'to'"));
        }
        return violations;
    }

    /** Present when there are no violations. */
    Optional<Period> period() {
        return from == null || to == null ? Optional.empty() : Optional.of(new Period(from, to));
    }
}
