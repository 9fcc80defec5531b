package io.holdfast.alerting.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the routes as people write it; what is left out is taken over from the branch above.
 *
 * @param name unlike that of any other branch; made from the place in the tree when left out
 * @param receiver the ids of channels; an empty list means every channel that is enabled
 * @param matchers such as {@code severity=~high|critical}
 * @param groupBy names of labels
 * @param groupWait as {@code 30s}
 * @param continues whether the branches after it are asked too; the word in the JSON is the shorter one of Alertmanager
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteDocument(
        @Nullable String name,
        @Nullable List<String> receiver,
        @Nullable List<String> matchers,
        @Nullable List<String> groupBy,
        @Nullable String groupWait,
        @Nullable String groupInterval,
        @Nullable String repeatInterval,
        @Nullable DigestTimes digest,
        @Nullable QuietTimes quietHours,
        @JsonProperty("continue") @Nullable Boolean continues,
        @Nullable List<RouteDocument> routes) {

    /** What {@link Digest} is made of; {@code day} is needed for a weekly one only, and Monday when left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DigestTimes(
            @Nullable String every,
            @Nullable String at,
            @Nullable String zone,
            @Nullable String day) {}

    /** What {@link QuietHours} are made of; every day when {@code days} are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuietTimes(
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone,
            @Nullable List<String> days,
            @Nullable Boolean critical) {}

    /** A tree as people would write it, with everything said. */
    public static RouteDocument of(RouteTree tree) {
        return of(tree.root());
    }

    private static RouteDocument of(Route route) {
        var timing = route.timing();
        return new RouteDocument(
                route.name(),
                route.receivers().stream().map(ChannelId::toString).toList(),
                route.matchers().texts(),
                route.groupBy(),
                Durations.format(timing.groupWait()),
                Durations.format(timing.groupInterval()),
                Durations.format(timing.repeatInterval()),
                null,
                null,
                route.goesOn(),
                route.routes().stream().map(RouteDocument::of).toList());
    }
}
