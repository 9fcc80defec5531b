package io.holdfast.control.report.standing;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one control stood on one subject.
 *
 * @param evidence what decided; null when no evidence did
 * @param controlVersion which version of the control judged
 */
public record SubjectStanding(
        String controlId,
        String subject,
        AssetFacts asset,
        Status status,
        String reason,
        Instant since,
        @Nullable EvidenceRef evidence,
        String controlVersion) {}
