package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.webhook.Secret;
import io.holdfast.alerting.route.ChannelId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way out that somebody set up.
 *
 * @param disabledReason why the service itself switched it off; null otherwise
 * @param revision counts the changes; what callers name in {@code If-Match}
 */
record Channel(
        ChannelId id,
        String name,
        URI url,
        boolean enabled,
        @Nullable String disabledReason,
        Secret secret,
        Instant createdAt,
        long revision) {

    /** The only kind so far. */
    static final String TYPE = "webhook";

    Channel changed(ChannelSettings settings) {
        var reason = settings.enabled() ? null : disabledReason;
        return new Channel(
                id, settings.name(), settings.url(), settings.enabled(), reason, secret, createdAt, revision + 1);
    }

    Channel disabled(String reason) {
        return new Channel(id, name, url, false, reason, secret, createdAt, revision + 1);
    }
}
