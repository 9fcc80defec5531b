package io.holdfast.dashboard.services.alerting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A silence, or a maintenance window, which has a name. */
public record Mute(
        UUID id,
        @Nullable String name,
        List<String> matchers,
        Instant startsAt,
        Instant endsAt,
        @Nullable String comment,
        @Nullable String author,
        @Nullable Instant createdAt) {

    public Mute {
        matchers = List.copyOf(matchers);
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean isAhead(Instant now) {
        return startsAt.isAfter(now);
    }
}
