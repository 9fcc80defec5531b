package io.holdfast.dashboard.services.alerting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a finding, and what holds news of it back.
 *
 * @param nextAt when it is looked at again if nothing happens
 */
public record Routing(
        @Nullable List<Way> routes,
        @Nullable List<Mute> mutes,
        @Nullable Instant nextAt) {

    public Routing {
        routes = routes == null ? List.of() : List.copyOf(routes);
        mutes = mutes == null ? List.of() : List.copyOf(mutes);
    }

    /** One route that takes it, with the channels that it leads to. */
    public record Way(
            @Nullable String route,
            @Nullable String why,
            @Nullable List<Listener> channels) {

        public Way {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    public record Listener(@Nullable String name, boolean enabled) {}

    /** Why nobody is told at the moment. */
    public record Mute(
            String kind,
            @Nullable String id,
            @Nullable Instant until,
            @Nullable String why) {}
}
