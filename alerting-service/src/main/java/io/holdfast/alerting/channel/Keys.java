package io.holdfast.alerting.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets with which a channel signs. After a rotation the old one signs along for a day, so that a receiver is never
 * without one that it knows.
 *
 * @param previous the secret before; null when there is none that still counts
 * @param previousUntil until when it signs along
 */
record Keys(
        String current, @Nullable String previous, @Nullable Instant previousUntil) {

    static final Duration OVERLAP = Duration.ofHours(24);

    static Keys of(String secret) {
        return new Keys(secret, null, null);
    }

    Keys rotated(String secret, Instant now) {
        return new Keys(secret, current, now.plus(OVERLAP));
    }

    /** What a message is signed with now, the newest first. */
    List<String> at(Instant now) {
        return previous == null || previousUntil == null || !now.isBefore(previousUntil)
                ? List.of(current)
                : List.of(current, previous);
    }

    @Override
    public String toString() {
        return "keys";
    }
}
