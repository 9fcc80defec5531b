package io.holdfast.alerting.route;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is.
 *
 * @param route what it belongs to; null when there is no such route any more
 * @param enabled the channels that take notifications now
 */
public record GroupState(UUID id, @Nullable Route route, List<Member> members, Set<ChannelId> enabled) {

    public GroupState {
        members = List.copyOf(members);
        enabled = Set.copyOf(enabled);
    }

    /** The same group, with a portion of its findings. */
    public GroupState with(List<Member> portion) {
        return new GroupState(id, route, portion, enabled);
    }

    /** The channels that hear of what is new here, those aside that are switched off. */
    Set<ChannelId> listeners() {
        if (route == null) {
            return Set.of();
        }
        if (route.receivers().isEmpty()) {
            return enabled;
        }
        return route.receivers().stream().filter(enabled::contains).collect(Collectors.toUnmodifiableSet());
    }
}
