package io.holdfast.control.report.oscal;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.control.report.oscal.AssessmentResults.Finding;
import io.holdfast.control.report.oscal.AssessmentResults.InventoryItem;
import io.holdfast.control.report.oscal.AssessmentResults.Observation;
import io.holdfast.control.report.oscal.AssessmentResults.RelatedObservation;
import io.holdfast.control.report.oscal.AssessmentResults.RelevantEvidence;
import io.holdfast.control.report.oscal.AssessmentResults.SubjectReference;
import io.holdfast.control.report.oscal.AssessmentResults.Target;
import io.holdfast.control.report.standing.ControlStanding;
import io.holdfast.control.report.standing.MeasureStanding;
import io.holdfast.control.report.standing.SubjectStanding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single assessments of a report and what follows from them. */
record Observed(Map<String, ControlStanding> controls, List<SubjectStanding> subjects) {

    boolean isEmpty() {
        return subjects.isEmpty();
    }

    /** Every asset once, ordered by its uid. */
    List<InventoryItem> inventory() {
        var items = new TreeMap<String, InventoryItem>();
        subjects.forEach(each -> items.putIfAbsent(
                each.subject(),
                new InventoryItem(
                        assetUuid(each),
                        Terms.text(name(each)),
                        List.of(
                                Terms.prop("uid", each.subject()),
                                Terms.prop("kind", each.asset().kind())))));
        return List.copyOf(items.values());
    }

    List<Observation> observations() {
        return subjects.stream().map(this::observation).toList();
    }

    List<Finding> findings(List<MeasureStanding> measures) {
        return measures.stream().map(this::finding).toList();
    }

    private Observation observation(SubjectStanding standing) {
        var control = Objects.requireNonNull(controls.get(standing.controlId()), standing.controlId());
        return new Observation(
                observationUuid(standing),
                Terms.text(control.control().title()),
                Terms.text(standing.reason()),
                List.of(
                        Terms.prop("control", standing.controlId()),
                        Terms.prop("control-version", standing.controlVersion()),
                        Terms.prop("status", standing.status())),
                List.of(Terms.method(control.collection())),
                List.of("control-objective"),
                List.of(new SubjectReference(assetUuid(standing), "inventory-item", Terms.text(name(standing)))),
                evidence(standing.evidence()),
                Optional.ofNullable(standing.evidence())
                        .map(EvidenceRef::time)
                        .orElse(standing.since())
                        .toString());
    }

    /** Named, not repeated: the evidence itself is in the ledger. */
    private static List<RelevantEvidence> evidence(@Nullable EvidenceRef evidence) {
        return Stream.ofNullable(evidence)
                .map(each -> new RelevantEvidence(
                        Terms.text(each.type() + " from " + each.source() + " at " + each.time()),
                        List.of(
                                Terms.prop("source", each.source()),
                                Terms.prop("id", each.id()),
                                Terms.prop("kind", each.type()))))
                .toList();
    }

    private Finding finding(MeasureStanding standing) {
        var measure = standing.measure();
        var of = standing.controls().stream().map(each -> each.control().id()).toList();
        return new Finding(
                Uuid.of("finding", measure.id()),
                Terms.text(measure.text()),
                Terms.text(standing.reason()),
                List.of(
                        Terms.prop("status", standing.status()),
                        Terms.prop("label", standing.label()),
                        Terms.prop("judged", Long.toString(standing.judged())),
                        Terms.prop("population", Long.toString(standing.population()))),
                new Target(
                        "objective-id",
                        Terms.token(measure.id()),
                        Terms.text(measure.section()),
                        Terms.targetStatus(standing.status(), standing.reason())),
                subjects.stream()
                        .filter(each -> of.contains(each.controlId()))
                        .map(each -> new RelatedObservation(observationUuid(each)))
                        .toList());
    }

    private static String name(SubjectStanding standing) {
        return Optional.ofNullable(standing.asset().name()).orElse(standing.subject());
    }

    private static String assetUuid(SubjectStanding standing) {
        return Uuid.of("asset", standing.subject());
    }

    private static String observationUuid(SubjectStanding standing) {
        return Uuid.of(
                "observation",
                standing.controlId(),
                standing.subject(),
                standing.since().toString());
    }
}
