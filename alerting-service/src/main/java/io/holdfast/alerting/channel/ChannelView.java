package io.holdfast.alerting.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as callers read it.
 *
 * @param secret what notifications are signed with; only in the answer that creates the channel
 */
record ChannelView(
        UUID id,
        String name,
        String type,
        String url,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        @JsonIgnore long revision) {

    static ChannelView of(Channel channel) {
        return view(channel, null);
    }

    static ChannelView withSecret(Channel channel) {
        return view(channel, channel.secret().reveal());
    }

    @Override
    public String toString() {
        return "channel " + id;
    }

    private static ChannelView view(Channel channel, @Nullable String secret) {
        return new ChannelView(
                channel.id().value(),
                channel.name(),
                Channel.TYPE,
                channel.url().toString(),
                channel.enabled(),
                channel.disabledReason(),
                channel.createdAt(),
                secret,
                channel.revision());
    }
}
