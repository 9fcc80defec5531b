package io.holdfast.alerting.notify;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.ChannelId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which channels know of which opening of which finding. */
public final class Told {

    private record Opening(UUID finding, int number) {}

    private final Map<Opening, Set<ChannelId>> channels = new HashMap<>();

    Told() {}

    /** The channels that know that the finding is open this time. */
    public Set<ChannelId> of(FindingView finding) {
        return Set.copyOf(channels.getOrDefault(new Opening(finding.id(), finding.timesOpened()), Set.of()));
    }

    /** Takes in what is being written. */
    public void remember(Draft draft) {
        draft.message()
                .items()
                .forEach(item -> remember(item.finding().id(), item.finding().timesOpened(), draft.channel()));
    }

    void remember(UUID finding, int opening, ChannelId channel) {
        channels.computeIfAbsent(new Opening(finding, opening), key -> new HashSet<>())
                .add(channel);
    }
}
