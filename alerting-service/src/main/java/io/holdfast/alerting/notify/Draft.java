package io.holdfast.alerting.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.route.ChannelId;
import java.util.UUID;

/** A notification before it is written. */
public record Draft(UUID id, ChannelId channel, Message message) {

    /**
     * A draft whose id says what caused it.
     *
     * @param cause names what is told; the same cause never notifies a channel twice
     */
    public static Draft of(String cause, ChannelId channel, Message message) {
        var name = "notification/" + cause + "/" + channel;
        return new Draft(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), channel, message);
    }
}
