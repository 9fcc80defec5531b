package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.Outcome;
import java.util.HashSet;
import java.util.Set;

/** Decides who is told of a change. */
public final class Router {

    private Router() {}

    /**
     * Who is told of this change.
     *
     * @param enabled the channels that take notifications now
     * @param told the channels that were told that this finding is open
     */
    public static Routing route(Outcome.Change change, Set<ChannelId> enabled, Set<ChannelId> told) {
        return switch (change) {
            case Outcome.Opened opened -> tell(Reason.OPENED, enabled, "no channel is enabled");
            case Outcome.Reopened reopened -> tell(Reason.REOPENED, enabled, "no channel is enabled");
            case Outcome.Resolved resolved ->
                tell(Reason.RESOLVED, both(enabled, told), "no enabled channel was told of the opening");
            case Outcome.Updated updated -> new Routing.Quiet("it was told when the finding was opened");
        };
    }

    private static Routing tell(Reason reason, Set<ChannelId> channels, String otherwise) {
        return channels.isEmpty() ? new Routing.Quiet(otherwise) : new Routing.Tell(reason, channels);
    }

    private static Set<ChannelId> both(Set<ChannelId> one, Set<ChannelId> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
