package io.holdfast.alerting.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code finding}, as it is written. */
record FindingRow(Finding finding, long number) {

    /** What may change, in the order of {@link #values}. */
    private static final List<String> COLUMNS = List.of(
            "status",
            "condition",
            "recover_at",
            "assessment",
            "severity",
            "reason",
            "evidence",
            "exempt_since",
            "exempt_reason",
            "control_title",
            "subject_name",
            "owner",
            "asset_kind",
            "criticality",
            "labels",
            "measures",
            "remediation",
            "opened_at",
            "updated_at",
            "times_opened",
            "acknowledged_by",
            "acknowledged_at",
            "assigned_to",
            "assigned_at",
            "fixed_by",
            "fixed_at",
            "verify_until",
            "due_at",
            "due_by_hand",
            "overdue",
            "remind_at",
            "broke",
            "healed",
            "resolution",
            "resolved_at",
            "closed_by",
            "over",
            "revision",
            "previous");

    private static final List<String> IDENTITY = List.of("id", "control_id", "subject");

    private static final Map<String, String> CASTS =
            Map.of("evidence", "::json", "broke", "::json", "healed", "::json", "labels", "::jsonb");

    static final String INSERT = "insert into finding (" + String.join(", ", COLUMNS) + ", "
            + String.join(", ", IDENTITY) + ") values ("
            + COLUMNS.stream().map(FindingRow::placeholder).collect(Collectors.joining(", ")) + ", ?, ?, ?)";

    static final String UPDATE = "update finding set "
            + COLUMNS.stream()
                    .map(column -> column + " = " + placeholder(column))
                    .collect(Collectors.joining(", "))
            + " where id = ? and control_id = ? and subject = ?";

    /** The values of {@link #INSERT} and {@link #UPDATE}. */
    static List<@Nullable Object> values(Finding finding) {
        var details = finding.details();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("status", finding.state());
        condition(values, details.condition());
        facts(values, details.condition().facts());
        work(values, finding);
        end(values, finding);
        values.put("opened_at", details.openedAt());
        values.put("updated_at", details.updatedAt());
        values.put("times_opened", details.timesOpened());
        values.put("revision", details.revision());
        values.put(
                "previous",
                details.previous() == null ? null : details.previous().value());
        var row = new ArrayList<@Nullable Object>();
        COLUMNS.forEach(column -> row.add(values.get(column)));
        row.addAll(List.of(details.id().value(), details.controlId(), details.subject()));
        return Collections.unmodifiableList(row);
    }

    FindingView view() {
        return FindingView.of(finding, number);
    }

    private static void condition(Map<String, @Nullable Object> values, Condition condition) {
        var exemption = condition.exemption();
        values.put("condition", condition.phase());
        values.put("recover_at", condition.recoverAt());
        values.put("assessment", condition.assessment());
        values.put("severity", condition.severity());
        values.put("reason", condition.reason());
        values.put("evidence", Texts.json(condition.evidence()));
        values.put("exempt_since", exemption == null ? null : exemption.since());
        values.put("exempt_reason", exemption == null ? null : exemption.reason());
    }

    private static void facts(Map<String, @Nullable Object> values, Condition.Facts facts) {
        values.put("control_title", facts.controlTitle());
        values.put("subject_name", facts.subjectName());
        values.put("owner", facts.owner());
        values.put("asset_kind", facts.asset().kind());
        values.put("criticality", facts.asset().criticality());
        values.put("labels", Texts.json(facts.asset().labels()));
        values.put("measures", facts.measures());
        values.put("remediation", facts.remediation());
    }

    private static void work(Map<String, @Nullable Object> values, Finding finding) {
        var details = finding.details();
        var assignment = details.assignment();
        var acknowledged = finding.acknowledgement();
        values.put("acknowledged_by", acknowledged.map(Deed::by).orElse(null));
        values.put("acknowledged_at", acknowledged.map(Deed::at).orElse(null));
        values.put("assigned_to", assignment == null ? null : assignment.to());
        values.put("assigned_at", assignment == null ? null : assignment.at());
        values.put("due_at", details.due().at());
        values.put("due_by_hand", details.due().byHand());
        values.put("overdue", details.due().overdue());
        values.put("remind_at", details.due().remindAt());
        values.put("broke", Texts.json(details.proof().broke()));
        values.put("healed", Texts.json(details.proof().healed()));
        if (finding instanceof Unresolved.AwaitingVerification awaiting) {
            values.put("fixed_by", awaiting.fixed().by());
            values.put("fixed_at", awaiting.fixed().at());
            values.put("verify_until", awaiting.verifyUntil());
        }
    }

    private static void end(Map<String, @Nullable Object> values, Finding finding) {
        var end = FindingView.End.of(finding);
        values.put("resolution", end == null ? null : end.resolution());
        values.put("resolved_at", end == null ? null : end.at());
        var closed = finding instanceof Ended.Closed by ? by : null;
        values.put("closed_by", closed == null ? null : closed.closed().by());
        values.put("over", closed != null && closed.over());
    }

    private static String placeholder(String column) {
        return "?" + CASTS.getOrDefault(column, "");
    }
}
