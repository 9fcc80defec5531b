package io.holdfast.dashboard.services.evidence;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subject that exists, and when evidence last spoke of it. */
public record KnownAsset(
        String uid,
        String kind,
        @Nullable String name,
        @Nullable String owner,
        Asset.Criticality criticality,
        @Nullable Map<String, String> labels,
        @Nullable String population,
        Asset.State state,
        @Nullable Instant since,
        @Nullable Instant lastEvidenceAt) {

    public String title() {
        return name == null ? uid : name;
    }
}
