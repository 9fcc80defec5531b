package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.FindingChange;
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
    public static Routing route(FindingChange change, Set<ChannelId> enabled, Set<ChannelId> told) {
        return switch (change.entry().action()) {
            case OPENED -> tell(Reason.OPENED, enabled, "no channel is enabled");
            case REOPENED -> tell(Reason.REOPENED, enabled, "no channel is enabled");
            case RESOLVED -> tell(Reason.RESOLVED, both(enabled, told), "no enabled channel was told of the opening");
            case CLOSED -> tell(Reason.RESOLVED, both(enabled, told), "no enabled channel was told of the opening");
            case OVERDUE -> tell(Reason.OVERDUE, enabled, "no channel is enabled");
            case UPDATED -> new Routing.Quiet("it was told when the finding was opened");
            case EXEMPTED, EXEMPTION_ENDED -> new Routing.Quiet("exceptions are told by who owns them");
            case ACKNOWLEDGED, ASSIGNED, STARTED, FIXED, REFUTED, COMMENTED, DUE_CHANGED ->
                new Routing.Quiet("what people do is seen in the timeline");
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
