package io.holdfast.alerting.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as callers read it.
 *
 * @param settings with {@code ***} in place of every secret
 * @param secret what notifications are signed with; only in the answer that made it
 * @param publicKey what a receiver checks with; only where it must not know the secret
 * @param previousSecretUntil until when the secret before signs along
 */
record ChannelView(
        UUID id,
        String name,
        ChannelType type,
        boolean enabled,
        @Nullable String disabledReason,
        JsonNode settings,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant previousSecretUntil,
        @JsonIgnore long revision) {

    @Override
    public String toString() {
        return "channel " + id;
    }
}
