package io.holdfast.dashboard.services.alerting;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drift that somebody must handle. The timeline comes with the single finding only. */
public record Finding(
        UUID id,
        long number,
        String controlId,
        @Nullable String controlTitle,
        String subject,
        @Nullable String subjectName,
        Severity severity,
        FindingStatus status,
        Status assessment,
        @Nullable String reason,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        long timesOpened,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable List<String> measures,
        @Nullable String owner,
        @Nullable String remediation,
        @Nullable EvidenceRef evidence,
        @Nullable List<Step> timeline) {

    /** One thing that happened to the finding. */
    public record Step(
            Instant at,
            @Nullable String actor,
            String action,
            @Nullable String detail) {}

    public String title() {
        return controlTitle == null ? controlId : controlTitle;
    }

    /** What people call the subject. */
    public String about() {
        return subjectName == null ? subject : subjectName;
    }

    /** What happened so far, in order; empty in a list. */
    public List<Step> steps() {
        return timeline == null ? List.of() : timeline;
    }

    public boolean isOpen() {
        return status == FindingStatus.OPEN;
    }

    public boolean isResolved() {
        return status == FindingStatus.RESOLVED;
    }
}
