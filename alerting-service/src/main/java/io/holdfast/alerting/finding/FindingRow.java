package io.holdfast.alerting.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.alerting.finding.Finding.Acknowledgement;
import io.holdfast.alerting.finding.Finding.Resolution;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.json.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code finding}. */
record FindingRow(Finding finding, long number) {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    static final String INSERT = """
            insert into finding (status, condition, severity, reason, evidence, control_title, subject_name, owner,
                asset_kind, criticality, labels, measures, remediation, opened_at, updated_at, times_opened, acknowledged_by, acknowledged_at,
                resolution, resolved_at, revision, previous, id, control_id, subject)
            values (?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE = """
            update finding set status = ?, condition = ?, severity = ?, reason = ?, evidence = ?::json,
                control_title = ?, subject_name = ?, owner = ?, asset_kind = ?, criticality = ?,
                labels = ?::jsonb, measures = ?, remediation = ?, opened_at = ?,
                updated_at = ?, times_opened = ?, acknowledged_by = ?, acknowledged_at = ?, resolution = ?,
                resolved_at = ?, revision = ?, previous = ?
            where id = ? and control_id = ? and subject = ?""";

    /** The values of {@link #INSERT} and {@link #UPDATE}. */
    static List<@Nullable Object> values(Finding finding) {
        var details = finding.details();
        var condition = details.condition();
        var facts = condition.facts();
        var resolved = finding instanceof Finding.Resolved end ? end : null;
        var acknowledged = finding.acknowledgement();
        var previous = details.previous();
        return Sql.row(
                finding.state(),
                condition.status(),
                condition.severity(),
                condition.reason(),
                json(condition.evidence()),
                facts.controlTitle(),
                facts.subjectName(),
                facts.owner(),
                facts.asset().kind(),
                facts.asset().criticality(),
                json(facts.asset().labels()),
                facts.measures(),
                facts.remediation(),
                details.openedAt(),
                details.updatedAt(),
                details.timesOpened(),
                acknowledged.map(Acknowledgement::by).orElse(null),
                acknowledged.map(Acknowledgement::at).orElse(null),
                resolved == null ? null : resolved.resolution(),
                resolved == null ? null : resolved.resolvedAt(),
                details.revision(),
                previous == null ? null : previous.value(),
                details.id().value(),
                details.controlId(),
                details.subject());
    }

    static FindingRow read(Row row) throws SQLException {
        var details = details(row);
        var finding =
                switch (row.constant("status", State.class)) {
                    case OPEN -> new Finding.Open(details);
                    case ACKNOWLEDGED ->
                        new Finding.Acknowledged(details, acknowledgement(row).orElseThrow());
                    case RESOLVED ->
                        new Finding.Resolved(
                                details,
                                row.constant("resolution", Resolution.class),
                                row.instant("resolved_at"),
                                acknowledgement(row).orElse(null));
                };
        return new FindingRow(finding, row.number("number"));
    }

    FindingView view() {
        return FindingView.of(finding, number);
    }

    static @Nullable String json(@Nullable Object value) {
        try {
            return value == null ? null : Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("must be writable: " + value, impossible);
        }
    }

    static @Nullable EvidenceRef evidence(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, EvidenceRef.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not an evidence reference: " + json, foreign);
        }
    }

    private static Condition.Asset asset(Row row) throws SQLException {
        try {
            return new Condition.Asset(
                    row.text("asset_kind"),
                    row.constant("criticality", Criticality.class),
                    Json.mapper().readValue(row.text("labels"), LABELS));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not labels: " + row.text("labels"), foreign);
        }
    }

    private static Case details(Row row) throws SQLException {
        var previous = row.idOrNull("previous");
        return new Case(
                new FindingId(row.id("id")),
                row.text("control_id"),
                row.text("subject"),
                condition(row),
                row.instant("opened_at"),
                row.instant("updated_at"),
                row.integer("times_opened"),
                previous == null ? null : new FindingId(previous),
                row.number("revision"));
    }

    private static Condition condition(Row row) throws SQLException {
        return new Condition(
                row.constant("condition", Status.class),
                row.constant("severity", Severity.class),
                row.text("reason"),
                evidence(row.textOrNull("evidence")),
                new Condition.Facts(
                        row.text("control_title"),
                        row.textOrNull("subject_name"),
                        row.textOrNull("owner"),
                        asset(row),
                        row.texts("measures"),
                        row.textOrNull("remediation")));
    }

    private static Optional<Acknowledgement> acknowledgement(Row row) throws SQLException {
        var by = row.textOrNull("acknowledged_by");
        return by == null ? Optional.empty() : Optional.of(new Acknowledgement(by, row.instant("acknowledged_at")));
    }
}
