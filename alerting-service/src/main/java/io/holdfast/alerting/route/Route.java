package io.holdfast.alerting.route;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the tree, with what it takes over from the branch above it: receivers, grouping and timing. Quiet hours and
 * digests are its own.
 *
 * @param name unlike that of any other route; what a group belongs to
 * @param receivers the channels; empty means every channel that is enabled
 * @param matchers what it asks for; the root asks for nothing
 * @param groupBy the labels that findings of a group have in common
 * @param goesOn whether the branches after it are asked too
 */
public record Route(
        String name,
        List<ChannelId> receivers,
        Matchers matchers,
        List<String> groupBy,
        Timing timing,
        @Nullable Digest digest,
        @Nullable QuietHours quietHours,
        boolean goesOn,
        List<Route> routes) {

    public static final String ROOT = "default";

    public Route {
        receivers = List.copyOf(receivers);
        groupBy = List.copyOf(groupBy);
        routes = List.copyOf(routes);
    }

    Stream<Route> withAllBelow() {
        return Stream.concat(Stream.of(this), routes.stream().flatMap(Route::withAllBelow));
    }
}
