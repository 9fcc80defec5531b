package io.holdfast.alerting.route;

import java.util.Set;

/** Who is told of a change. */
public sealed interface Routing {

    /** Nobody is told, for a reason. */
    record Quiet(String why) implements Routing {}

    /** These channels are told. */
    record Tell(Reason reason, Set<ChannelId> channels) implements Routing {
        public Tell {
            channels = Set.copyOf(channels);
        }
    }
}
