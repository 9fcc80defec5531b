package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person has to state about a subject, and until when the last statement holds. */
public record Attestation(
        String controlId,
        String controlTitle,
        String kind,
        String subject,
        Assessment.@Nullable Subject asset,
        Status status,
        @Nullable String reason,
        Due due,
        @Nullable Instant dueAt,
        @Nullable EvidenceRef evidence,
        List<String> measures) {

    /** How urgent it is. */
    public enum Due {
        OVERDUE,
        SOON,
        LATER
    }

    public Attestation {
        measures = List.copyOf(measures);
    }

    public String name() {
        return asset == null || asset.name() == null ? subject : asset.name();
    }
}
