package io.holdfast.evidence.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sender of evidence.
 *
 * @param interval how often it promises to send, e.g. {@code 26h}; null when it promises nothing
 * @param lastSeenAt when its last evidence was taken in
 * @param accepted how many of its events the ledger holds
 * @param registered whether somebody answers for it, or evidence merely named it
 * @param version counts the registrations; 0 before the first
 */
record Source(
        String id,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String interval,
        @Nullable Instant lastSeenAt,
        long accepted,
        boolean registered,
        @JsonIgnore long version) {}
