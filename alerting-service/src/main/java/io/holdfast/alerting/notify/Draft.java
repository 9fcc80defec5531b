package io.holdfast.alerting.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.util.UUID;

/**
 * A notification before it is written.
 *
 * @param id made from the transition and the channel: the same transition never notifies twice
 */
public record Draft(UUID id, ChannelId channel, Reason reason, FindingView finding) {

    public static Draft of(Outcome.Change change, FindingView finding, Reason reason, ChannelId channel) {
        var name = "notification/" + change.entry().transition() + "/" + channel;
        return new Draft(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), channel, reason, finding);
    }
}
