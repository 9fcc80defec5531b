package io.holdfast.control.report.standing;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.EvaluationPolicy;
import io.holdfast.control.assess.MeasurePolicy;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;

/**
 * How a control stood over its population.
 *
 * @param collection whether a tool measures its evidence or a person states it
 */
public record ControlStanding(Control control, EvidenceKind.Collection collection, Tally tally) {

    public Status status() {
        return EvaluationPolicy.status(tally.counts(), control.tolerance());
    }

    public String reason() {
        return EvaluationPolicy.reason(tally.counts(), control.tolerance());
    }

    boolean coversSomething() {
        return tally.population() > 0;
    }

    MeasurePolicy.Part part() {
        return new MeasurePolicy.Part(
                control.title(),
                status(),
                reason(),
                tally.since(status()).findFirst().orElse(null));
    }
}
