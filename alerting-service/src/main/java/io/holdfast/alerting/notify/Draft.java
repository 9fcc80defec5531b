package io.holdfast.alerting.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.util.List;
import java.util.UUID;

/**
 * A notification before it is written.
 *
 * @param about every finding that it stands for, also those that the message only counts
 */
public record Draft(UUID id, ChannelId channel, Message message, List<About> about) {

    public Draft {
        about = List.copyOf(about);
    }

    /** A draft that stands for what its message names. */
    public Draft(UUID id, ChannelId channel, Message message) {
        this(id, channel, message, message.items().stream().map(About::of).toList());
    }

    /** What is told of one finding. */
    public record About(UUID finding, int opening, Reason reason) {
        public static About of(Message.Item item) {
            return new About(item.finding().id(), item.finding().timesOpened(), item.reason());
        }
    }

    /**
     * An id that says what caused it.
     *
     * @param cause names what is told; the same cause never notifies a channel twice
     */
    public static UUID idOf(String cause, ChannelId channel) {
        return UUID.nameUUIDFromBytes(("notification/" + cause + "/" + channel).getBytes(UTF_8));
    }
}
