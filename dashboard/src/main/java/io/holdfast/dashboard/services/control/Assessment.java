package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The judgement of one control on one subject. */
public record Assessment(
        String controlId,
        String subject,
        @Nullable Subject asset,
        Status status,
        @Nullable String reason,
        @Nullable Instant since,
        long sequence,
        @Nullable EvidenceRef evidence,
        @Nullable Instant judgedAt,
        @Nullable String controlVersion) {

    /** What the inventory says of the subject. */
    public record Subject(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String owner,
            Asset.@Nullable Criticality criticality,
            @Nullable Map<String, String> labels) {}

    /** What people call the subject. */
    public String name() {
        return asset == null || asset.name() == null ? subject : asset.name();
    }
}
