package io.holdfast.alerting.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.holdfast.alerting.finding.Finding.Acknowledgement;
import io.holdfast.alerting.finding.Finding.Resolution;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as callers and receivers of notifications read it.
 *
 * @param number what people call it
 * @param condition what the control judges of the subject now; once resolved, what resolved it
 * @param evidence what decided the condition, when evidence did
 * @param asset what the inventory said of the subject when the condition was judged
 * @param resolution why it is resolved; null while it is not
 * @param previous the finding before this one on the same control and subject, too long ago to be reopened
 */
public record FindingView(
        UUID id,
        long number,
        String controlId,
        String controlTitle,
        String subject,
        @Nullable String subjectName,
        Severity severity,
        State status,
        Status condition,
        String reason,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution,
        int timesOpened,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        List<String> measures,
        @Nullable String owner,
        Condition.Asset asset,
        @Nullable String remediation,
        @Nullable EvidenceRef evidence,
        @Nullable UUID previous,
        @JsonIgnore long revision) {

    static FindingView of(Finding finding, long number) {
        var details = finding.details();
        var condition = details.condition();
        var facts = condition.facts();
        var resolved = finding instanceof Finding.Resolved end ? end : null;
        var acknowledged = finding.acknowledgement();
        var previous = details.previous();
        return new FindingView(
                details.id().value(),
                number,
                details.controlId(),
                facts.controlTitle(),
                details.subject(),
                facts.subjectName(),
                condition.severity(),
                finding.state(),
                condition.status(),
                condition.reason(),
                details.openedAt(),
                details.updatedAt(),
                resolved == null ? null : resolved.resolvedAt(),
                resolved == null ? null : resolved.resolution(),
                details.timesOpened(),
                acknowledged.map(Acknowledgement::by).orElse(null),
                acknowledged.map(Acknowledgement::at).orElse(null),
                facts.measures(),
                facts.owner(),
                facts.asset(),
                facts.remediation(),
                condition.evidence(),
                previous == null ? null : previous.value(),
                details.revision());
    }
}
