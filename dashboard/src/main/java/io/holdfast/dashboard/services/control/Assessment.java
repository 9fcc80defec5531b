package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one control on one subject.
 *
 * @param dueAt when it ends unless it is renewed; null when it does not
 * @param dueSoon whether that is near enough to act
 * @param underlying what holds under an exception; null when there is none
 */
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
        @Nullable String controlVersion,
        @Nullable Instant dueAt,
        boolean dueSoon,
        @Nullable Status underlying) {

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
