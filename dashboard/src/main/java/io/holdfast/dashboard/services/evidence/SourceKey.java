package io.holdfast.dashboard.services.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key of a source as it may be shown: never the key itself. */
public record SourceKey(
        UUID id,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** The one answer that holds a key. */
    public record Fresh(UUID id, String key) {

        @Override
        public String toString() {
            return "Fresh[" + id + "]";
        }
    }
}
