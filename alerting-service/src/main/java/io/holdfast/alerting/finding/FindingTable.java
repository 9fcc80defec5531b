package io.holdfast.alerting.finding;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.foundation.web.table.Column;
import io.holdfast.foundation.web.table.Table;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the list of findings when it is taken away; they are named like the fields in JSON. */
final class FindingTable {

    static final Table<FindingView> FINDINGS = new Table<>(
            "findings",
            List.of(
                    new Column<>("number", FindingView::number),
                    new Column<>("id", FindingView::id),
                    new Column<>("control_id", FindingView::controlId),
                    new Column<>("control_title", FindingView::controlTitle),
                    new Column<>("subject", FindingView::subject),
                    new Column<>("subject_name", FindingView::subjectName),
                    new Column<>("severity", FindingView::severity),
                    new Column<>("status", FindingView::status),
                    new Column<>("condition", FindingView::condition),
                    new Column<>("assessment", FindingView::assessment),
                    new Column<>("reason", FindingView::reason),
                    new Column<>("owner", FindingView::owner),
                    new Column<>("assigned_to", FindingView::assignedTo),
                    new Column<>("acknowledged_by", FindingView::acknowledgedBy),
                    new Column<>("opened_at", FindingView::openedAt),
                    new Column<>("updated_at", FindingView::updatedAt),
                    new Column<>("due_at", FindingView::dueAt),
                    new Column<>("overdue", FindingView::overdue),
                    new Column<>("resolved_at", FindingView::resolvedAt),
                    new Column<>("resolution", FindingView::resolution),
                    new Column<>("times_opened", FindingView::timesOpened),
                    new Column<>("exception", FindingTable::exception),
                    new Column<>("measures", FindingView::measures),
                    new Column<>("remediation", FindingView::remediation),
                    new Column<>("evidence_source", view -> field(view.evidence(), EvidenceRef::source)),
                    new Column<>("evidence_id", view -> field(view.evidence(), EvidenceRef::id)),
                    new Column<>("evidence_time", view -> field(view.evidence(), EvidenceRef::time))));

    private FindingTable() {}

    private static @Nullable String exception(FindingView finding) {
        return finding.exception() == null ? null : finding.exception().reason();
    }

    private static <T> @Nullable T field(@Nullable EvidenceRef evidence, Function<EvidenceRef, T> field) {
        return evidence == null ? null : field.apply(evidence);
    }
}
