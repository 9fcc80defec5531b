package io.holdfast.alerting.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.util.UUID;

/** A notification before it is written. */
public record Draft(UUID id, ChannelId channel, Message message) {

    /** That a notification stands for a finding, also when its message only counts it. */
    public record About(UUID notification, UUID finding, int opening, Reason reason) {
        public static About of(UUID notification, FindingView finding, Reason reason) {
            return new About(notification, finding.id(), finding.timesOpened(), reason);
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
