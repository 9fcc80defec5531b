package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.work.Due;
import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code finding}, as it is read. */
final class FindingRead {

    private FindingRead() {}

    static FindingRow of(Row row) throws SQLException {
        var details = details(row);
        var finding =
                switch (row.constant("status", State.class)) {
                    case OPEN -> new Unresolved.Open(details);
                    case ACKNOWLEDGED -> new Unresolved.Acknowledged(details, deed(row, "acknowledged"));
                    case IN_PROGRESS -> new Unresolved.InProgress(details, deed(row, "acknowledged"));
                    case AWAITING_VERIFICATION ->
                        new Unresolved.AwaitingVerification(
                                details, deed(row, "acknowledged"), deed(row, "fixed"), row.instant("verify_until"));
                    case RESOLVED ->
                        new Ended.Resolved(
                                details,
                                acknowledgement(row),
                                row.constant("resolution", Resolution.class),
                                row.instant("resolved_at"));
                    case CLOSED ->
                        new Ended.Closed(
                                details,
                                acknowledgement(row),
                                row.constant("resolution", Resolution.class),
                                new Deed(row.text("closed_by"), row.instant("resolved_at")),
                                row.flag("over"));
                };
        return new FindingRow(finding, row.number("number"));
    }

    private static Case details(Row row) throws SQLException {
        var previous = row.idOrNull("previous");
        var assigned = row.textOrNull("assigned_to");
        return new Case(
                new FindingId(row.id("id")),
                row.text("control_id"),
                row.text("subject"),
                condition(row),
                assigned == null ? null : new Case.Assignment(assigned, row.instant("assigned_at")),
                new Due(
                        row.instantOrNull("due_at"),
                        row.flag("due_by_hand"),
                        row.flag("overdue"),
                        row.instantOrNull("remind_at")),
                new Case.Proof(Texts.evidence(row.textOrNull("broke")), Texts.evidence(row.textOrNull("healed"))),
                row.instant("opened_at"),
                row.instant("updated_at"),
                row.integer("times_opened"),
                previous == null ? null : new FindingId(previous),
                row.number("revision"));
    }

    private static Condition condition(Row row) throws SQLException {
        var exempt = row.textOrNull("exempt_reason");
        return new Condition(
                row.constant("condition", Phase.class),
                row.instantOrNull("recover_at"),
                row.constant("assessment", Status.class),
                row.constant("severity", Severity.class),
                row.text("reason"),
                Texts.evidence(row.textOrNull("evidence")),
                exempt == null ? null : new Condition.Exemption(row.instant("exempt_since"), exempt),
                new Condition.Facts(
                        row.text("control_title"),
                        row.textOrNull("subject_name"),
                        row.textOrNull("owner"),
                        new Condition.Asset(
                                row.text("asset_kind"),
                                row.constant("criticality", Criticality.class),
                                Texts.labels(row.text("labels"))),
                        row.texts("measures"),
                        row.textOrNull("remediation")));
    }

    private static Deed deed(Row row, String what) throws SQLException {
        return new Deed(row.text(what + "_by"), row.instant(what + "_at"));
    }

    private static @Nullable Deed acknowledgement(Row row) throws SQLException {
        return row.textOrNull("acknowledged_by") == null ? null : deed(row, "acknowledged");
    }
}
