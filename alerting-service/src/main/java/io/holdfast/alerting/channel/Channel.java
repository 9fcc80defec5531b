package io.holdfast.alerting.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.route.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way out that somebody set up.
 *
 * @param disabledReason why the service itself switched it off; null otherwise
 * @param settings as its kind understands them, secrets included
 * @param keys what it signs with; null when its kind does not sign
 * @param revision counts the changes; what callers name in {@code If-Match}
 */
record Channel(
        ChannelId id,
        String name,
        ChannelType type,
        boolean enabled,
        @Nullable String disabledReason,
        ObjectNode settings,
        @Nullable Keys keys,
        Instant createdAt,
        long revision) {

    /** What people decide of a channel, checked. */
    record Wish(String name, ChannelType type, boolean enabled, ObjectNode settings) {}

    Channel changed(Wish wish, @Nullable Keys newKeys) {
        var reason = wish.enabled() ? null : disabledReason;
        return new Channel(
                id, wish.name(), type, wish.enabled(), reason, wish.settings(), newKeys, createdAt, revision + 1);
    }

    Channel disabled(String reason) {
        return new Channel(id, name, type, false, reason, settings, keys, createdAt, revision + 1);
    }

    Channel rotated(Keys newKeys) {
        return new Channel(id, name, type, enabled, disabledReason, settings, newKeys, createdAt, revision + 1);
    }

    @Override
    public String toString() {
        return "channel " + id;
    }
}
