package io.holdfast.dashboard.services.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who sends evidence, and when it was last heard of. */
public record Source(
        String id,
        @Nullable String title,
        @Nullable String owner,
        @Nullable Object interval,
        @Nullable Instant lastSeenAt,
        long accepted,
        boolean registered) {}
