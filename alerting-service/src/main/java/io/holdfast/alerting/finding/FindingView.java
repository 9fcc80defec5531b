package io.holdfast.alerting.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as callers and receivers of notifications read it.
 *
 * @param number what people call it
 * @param condition how it is with the subject, whatever people do and an exception covers
 * @param assessment what the control judges of the subject now; once resolved, what resolved it
 * @param evidence what decided the assessment, when evidence did
 * @param resolvedAt when it was resolved, or closed by a person
 * @param resolution why it is resolved or closed; null while it is neither
 * @param assignedTo who is to handle it
 * @param overdue whether it has passed its due date
 * @param exception the exception that covers it now; nobody is to be told of it while one does
 * @param owner whom the inventory, the control or the configuration names
 * @param asset what the inventory said of the subject when the condition was judged
 * @param broke the evidence with which this opening began
 * @param healed the evidence that resolved it
 * @param previous the finding before this one on the same control and subject, closed or too long ago to be reopened
 * @param actions what may be done with it now, as the API calls it
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
        Phase condition,
        Status assessment,
        String reason,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution,
        int timesOpened,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String assignedTo,
        @Nullable Instant assignedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        Condition.@Nullable Exemption exception,
        List<String> measures,
        @Nullable String owner,
        Condition.Asset asset,
        @Nullable String remediation,
        @Nullable EvidenceRef evidence,
        @Nullable EvidenceRef broke,
        @Nullable EvidenceRef healed,
        @Nullable UUID previous,
        List<String> actions,
        @JsonIgnore long revision) {

    static FindingView of(Finding finding, long number) {
        var details = finding.details();
        var condition = details.condition();
        var facts = condition.facts();
        var end = End.of(finding);
        var acknowledged = finding.acknowledgement();
        var assignment = details.assignment();
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
                condition.phase(),
                condition.assessment(),
                condition.reason(),
                details.openedAt(),
                details.updatedAt(),
                end == null ? null : end.at(),
                end == null ? null : end.resolution(),
                details.timesOpened(),
                acknowledged.map(Deed::by).orElse(null),
                acknowledged.map(Deed::at).orElse(null),
                assignment == null ? null : assignment.to(),
                assignment == null ? null : assignment.at(),
                details.due().at(),
                end == null && details.due().overdue(),
                end == null ? condition.exemption() : null,
                facts.measures(),
                facts.owner(),
                facts.asset(),
                facts.remediation(),
                condition.evidence(),
                details.proof().broke(),
                details.proof().healed(),
                previous == null ? null : previous.value(),
                CommandPolicy.legal(finding).stream().map(FindingView::word).toList(),
                details.revision());
    }

    private static String word(Command.Name name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** Why and since when there is nothing to handle any more. */
    record End(Resolution resolution, Instant at) {

        static @Nullable End of(Finding finding) {
            return switch (finding) {
                case Unresolved unresolved -> null;
                case Ended.Resolved resolved -> new End(resolved.resolution(), resolved.resolvedAt());
                case Ended.Closed closed ->
                    new End(closed.resolution(), closed.closed().at());
            };
        }
    }
}
