package io.holdfast.control.report.standing;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.MeasurePolicy;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.Measure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a measure stood: as good as its worst control. */
public record MeasureStanding(Measure measure, List<ControlStanding> controls) {

    public MeasureStanding {
        controls = List.copyOf(controls);
    }

    public Status status() {
        return overall().status();
    }

    public String reason() {
        return overall().reason();
    }

    /** A control without a single asset to cover shows nothing, so only the others count. */
    public Assurance label() {
        return Assurance.of(controls.stream()
                .filter(ControlStanding::coversSomething)
                .map(ControlStanding::collection)
                .collect(Collectors.toSet()));
    }

    /** Since its oldest open case when it is broken, since its last case was settled when it is not. */
    public Optional<Instant> since() {
        var status = status();
        var instants = controls.stream().filter(each -> each.status() == status).flatMap(each -> each.tally()
                .since(status));
        return status.isBroken() ? instants.min(Comparator.naturalOrder()) : instants.max(Comparator.naturalOrder());
    }

    /** How many assessments its controls had to give. */
    public long population() {
        return controls.stream().mapToLong(each -> each.tally().population()).sum();
    }

    /** How many of these rested on current evidence. */
    public long judged() {
        return controls.stream().mapToLong(each -> each.tally().judged()).sum();
    }

    public Optional<Instant> newestEvidence() {
        return controls.stream()
                .flatMap(each -> each.tally().newestEvidence().stream())
                .max(Comparator.naturalOrder());
    }

    private MeasurePolicy.Overall overall() {
        return MeasurePolicy.overall(
                controls.stream().map(ControlStanding::part).toList());
    }
}
