package io.holdfast.control.view;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.web.table.Column;
import io.holdfast.foundation.web.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the lists that can be taken away as tables; they are named like the fields in JSON. */
final class Tables {

    static final Table<MeasureView> MEASURES = new Table<>(
            "measures",
            List.of(
                    new Column<>("id", MeasureView::id),
                    new Column<>("declaration", MeasureView::declaration),
                    new Column<>("section", MeasureView::section),
                    new Column<>("type", MeasureView::type),
                    new Column<>("assurance", MeasureView::assurance),
                    new Column<>("text", MeasureView::text),
                    new Column<>("status", MeasureView::status),
                    new Column<>("reason", MeasureView::reason),
                    new Column<>("since", MeasureView::since),
                    new Column<>("population", MeasureView::population),
                    new Column<>("judged", MeasureView::judged),
                    new Column<>("controls", measure -> measure.controls().stream()
                            .map(MeasureView.MeasureControlView::id)
                            .toList())));

    static final Table<ControlView> CONTROLS = new Table<>("controls", controls());

    static final Table<AssessmentView> ASSESSMENTS = new Table<>(
            "assessments",
            List.of(
                    new Column<>("control_id", AssessmentView::controlId),
                    new Column<>("subject", AssessmentView::subject),
                    new Column<>("asset_name", view -> view.asset().name()),
                    new Column<>("asset_kind", view -> view.asset().kind()),
                    new Column<>("asset_owner", view -> view.asset().owner()),
                    new Column<>("asset_criticality", view -> view.asset().criticality()),
                    new Column<>("status", AssessmentView::status),
                    new Column<>("reason", AssessmentView::reason),
                    new Column<>("since", AssessmentView::since),
                    new Column<>("judged_at", AssessmentView::judgedAt),
                    new Column<>("due_at", AssessmentView::dueAt),
                    new Column<>("due_soon", AssessmentView::dueSoon),
                    new Column<>("control_version", AssessmentView::controlVersion),
                    new Column<>("evidence_source", view -> field(view.evidence(), EvidenceRef::source)),
                    new Column<>("evidence_id", view -> field(view.evidence(), EvidenceRef::id)),
                    new Column<>("evidence_type", view -> field(view.evidence(), EvidenceRef::type)),
                    new Column<>("evidence_time", view -> field(view.evidence(), EvidenceRef::time))));

    static final Table<TransitionView> TRANSITIONS = new Table<>(
            "transitions",
            List.of(
                    new Column<>("position", TransitionView::position),
                    of("id", Transition::id),
                    of("control_id", Transition::controlId),
                    of("control_title", transition -> transition.control().title()),
                    of("subject", Transition::subject),
                    of("asset_name", transition -> transition.asset().name()),
                    of("from", Transition::from),
                    of("to", Transition::to),
                    of("cause", Transition::cause),
                    of("reason", Transition::reason),
                    of("effective_at", Transition::effectiveAt),
                    of("judged_at", Transition::judgedAt),
                    of("received_at", Transition::receivedAt),
                    of("control_version", transition -> transition.control().version()),
                    of("evidence_source", transition -> field(transition.evidence(), EvidenceRef::source)),
                    of("evidence_id", transition -> field(transition.evidence(), EvidenceRef::id)),
                    of("evidence_time", transition -> field(transition.evidence(), EvidenceRef::time))));

    static final Table<AttestationView> ATTESTATIONS = new Table<>(
            "attestations",
            List.of(
                    new Column<>("control_id", AttestationView::controlId),
                    new Column<>("control_title", AttestationView::controlTitle),
                    new Column<>("kind", AttestationView::kind),
                    new Column<>("subject", AttestationView::subject),
                    new Column<>("asset_name", view -> view.asset().name()),
                    new Column<>("asset_owner", view -> view.asset().owner()),
                    new Column<>("status", AttestationView::status),
                    new Column<>("reason", AttestationView::reason),
                    new Column<>("due", AttestationView::due),
                    new Column<>("due_at", AttestationView::dueAt),
                    new Column<>("evidence_source", view -> field(view.evidence(), EvidenceRef::source)),
                    new Column<>("evidence_id", view -> field(view.evidence(), EvidenceRef::id)),
                    new Column<>("evidence_time", view -> field(view.evidence(), EvidenceRef::time)),
                    new Column<>("measures", AttestationView::measures)));

    static final Table<HistoryView> EFFECTIVENESS = new Table<>(
            "effectiveness",
            List.of(
                    new Column<>("id", HistoryView::id),
                    new Column<>("title", HistoryView::title),
                    new Column<>("from", HistoryView::from),
                    new Column<>("to", HistoryView::to),
                    new Column<>("held_percent", view -> view.overall().heldPercent()),
                    new Column<>("judged_percent", view -> view.overall().judgedPercent()),
                    new Column<>("drifts", view -> view.overall().drifts()),
                    new Column<>("open_drifts", view -> view.overall().openDrifts()),
                    new Column<>(
                            "mean_seconds_to_restore", view -> view.overall().meanSecondsToRestore()),
                    new Column<>("subjects", view -> view.assessments().subjects()),
                    new Column<>(
                            "subjects_held_percent", view -> view.assessments().heldPercent()),
                    new Column<>("subjects_drifts", view -> view.assessments().drifts()),
                    new Column<>(
                            "subjects_open_drifts", view -> view.assessments().openDrifts()),
                    new Column<>("subjects_mean_seconds_to_detect", view -> view.assessments()
                            .meanSecondsToDetect()),
                    new Column<>("subjects_mean_seconds_to_restore", view -> view.assessments()
                            .meanSecondsToRestore())));

    private Tables() {}

    /** A column for each of these controls; an empty cell means that it does not cover the subject. */
    static Table<MatrixView.RowView> matrix(List<String> controls) {
        var columns = new ArrayList<Column<MatrixView.RowView>>(List.of(
                new Column<>("subject", MatrixView.RowView::subject),
                new Column<>("asset_name", row -> row.asset().name()),
                new Column<>("asset_kind", row -> row.asset().kind()),
                new Column<>("asset_owner", row -> row.asset().owner()),
                new Column<>("asset_criticality", row -> row.asset().criticality())));
        controls.forEach(
                control -> columns.add(new Column<>(control, row -> row.cells().get(control))));
        return new Table<>("matrix", columns);
    }

    private static List<Column<ControlView>> controls() {
        var columns = new ArrayList<Column<ControlView>>(List.of(
                new Column<>("id", ControlView::id),
                new Column<>("title", ControlView::title),
                new Column<>("severity", ControlView::severity),
                new Column<>("version", ControlView::version),
                new Column<>("status", ControlView::status),
                new Column<>("reason", ControlView::reason),
                new Column<>("since", ControlView::since),
                new Column<>("population", ControlView::population),
                new Column<>("judged", ControlView::judged)));
        for (var status : Status.values()) {
            columns.add(new Column<>(status.name().toLowerCase(Locale.ROOT), control -> control.counts()
                    .get(status)));
        }
        columns.add(new Column<>("measures", ControlView::measures));
        return columns;
    }

    private static Column<TransitionView> of(String title, Function<Transition, ? extends @Nullable Object> value) {
        return new Column<>(title, view -> value.apply(view.transition()));
    }

    private static <T> @Nullable T field(@Nullable EvidenceRef evidence, Function<EvidenceRef, T> field) {
        return evidence == null ? null : field.apply(evidence);
    }
}
