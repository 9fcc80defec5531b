package io.holdfast.alerting.channel;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Shows channels without what nobody may read. */
@Singleton
class ChannelViews {

    private final Kinds kinds;
    private final ChannelKeys keys;
    private final InstantSource clock;

    ChannelViews(Kinds kinds, ChannelKeys keys, InstantSource clock) {
        this.kinds = kinds;
        this.keys = keys;
        this.clock = clock;
    }

    ChannelView of(Channel channel) {
        return view(channel, false);
    }

    /** The one time that the secret is shown; a private key never is. */
    ChannelView withSecret(Channel channel) {
        return view(channel, true);
    }

    private ChannelView view(Channel channel, boolean reveal) {
        var publicKey = keys.publicKey(channel).orElse(null);
        var signing = channel.keys();
        var shared = signing != null && publicKey == null ? signing.current() : null;
        var overlaps = signing != null && signing.at(clock.instant()).size() > 1;
        return new ChannelView(
                channel.id().value(),
                channel.name(),
                channel.type(),
                channel.enabled(),
                channel.disabledReason(),
                kinds.of(channel.type()).form().masked(channel.settings()),
                channel.createdAt(),
                reveal ? shared : null,
                publicKey,
                overlaps ? until(signing) : null,
                channel.revision());
    }

    private static @Nullable Instant until(@Nullable Keys keys) {
        return keys == null ? null : keys.previousUntil();
    }
}
