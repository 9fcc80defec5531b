package io.holdfast.dashboard.services.alerting;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drift that somebody must handle. The timeline comes with the single finding only.
 *
 * @param condition how it is with the subject now
 * @param assessment what the control judges of the subject
 * @param broke the evidence with which it began
 * @param healed the evidence that resolved it
 * @param actions what may be done with it now, by its name in the API
 */
public record Finding(
        UUID id,
        long number,
        String controlId,
        @Nullable String controlTitle,
        String subject,
        @Nullable String subjectName,
        Severity severity,
        FindingStatus status,
        @Nullable FindingCondition condition,
        @Nullable Status assessment,
        @Nullable String reason,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        long timesOpened,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String assignedTo,
        @Nullable Instant assignedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Exemption exception,
        @Nullable List<String> measures,
        @Nullable String owner,
        @Nullable AboutAsset asset,
        @Nullable String remediation,
        @Nullable EvidenceRef evidence,
        @Nullable EvidenceRef broke,
        @Nullable EvidenceRef healed,
        @Nullable UUID previous,
        @Nullable List<String> actions,
        @Nullable List<Step> timeline) {

    /** The exception that covers it. */
    public record Exemption(@Nullable String id, @Nullable Instant until) {}

    /** What the inventory says of the subject. */
    public record AboutAsset(
            @Nullable String kind,
            @Nullable String criticality,
            @Nullable Map<String, String> labels) {}

    /** One thing that happened to the finding. */
    public record Step(
            Instant at,
            @Nullable String actor,
            String action,
            @Nullable String detail,
            @Nullable EvidenceRef evidence) {

        /** Whether a person did it. */
        public boolean byPerson() {
            return actor != null && !actor.equals("system");
        }
    }

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

    public boolean isUnresolved() {
        return status.isUnresolved();
    }

    /** Whether its state allows the action; whether the person's role does is another question. */
    public boolean allows(String action) {
        return actions != null && actions.contains(action);
    }
}
