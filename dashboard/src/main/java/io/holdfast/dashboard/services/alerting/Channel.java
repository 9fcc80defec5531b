package io.holdfast.dashboard.services.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in which people are told.
 *
 * @param settings by type; secrets in it are masked
 * @param secret what notifications are signed with; only in the answer that made it
 */
public record Channel(
        UUID id,
        String name,
        String type,
        @Nullable String url,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant createdAt,
        @Nullable JsonNode settings,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "Channel[" + id + "]";
    }
}
