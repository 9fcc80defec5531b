package io.holdfast.dashboard.services.alerting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /**
     * One route that takes it, with the channels that it leads to.
     *
     * @param labels what all have in common that are told together
     */
    public record Way(
            @Nullable String route,
            @Nullable String why,
            @Nullable Map<String, String> labels,
            @Nullable List<Listener> channels) {

        public Way {
            labels = labels == null ? Map.of() : Map.copyOf(labels);
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    public record Listener(
            @Nullable UUID channelId, @Nullable String name, boolean enabled) {}

    /** Why nobody is told at the moment. */
    public record Mute(
            String kind,
            @Nullable String id,
            @Nullable Instant until,
            @Nullable String why) {}
}
