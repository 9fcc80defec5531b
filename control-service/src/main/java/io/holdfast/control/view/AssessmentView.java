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
        String controlVersion) {

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
                latest.controlVersion());
    }
}
