package io.holdfast.control.view;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.control.assess.Latest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One control on one subject.
 *
 * @param sequence counts the changes of this status from 1
 * @param evidence the newest that decides; null when none does
 * @param controlVersion which version of the control judged
 * @param underlying what holds under the exception; null unless it is exempt
 * @param conflict whether different statements about the same instant were found, of which the worse one counts
 * @param dueAt when it ends unless it is renewed; null when it does not
 * @param dueSoon whether that is no farther away than the control warns ahead
 */
public record AssessmentView(
        String controlId,
        String subject,
        AssetFacts asset,
        Status status,
        String reason,
        Instant since,
        long sequence,
        @Nullable EvidenceRef evidence,
        Instant judgedAt,
        String controlVersion,
        @Nullable Status underlying,
        boolean conflict,
        @Nullable Instant dueAt,
        boolean dueSoon) {

    AssessmentView confirmedBy(Latest latest) {
        return new AssessmentView(
                controlId,
                subject,
                asset,
                status,
                latest.reason(),
                since,
                sequence,
                latest.evidence(),
                judgedAt,
                latest.controlVersion(),
                latest.underlying(),
                latest.conflict(),
                latest.dueAt(),
                dueSoon);
    }
}
