package io.holdfast.alerting.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a finding should be resolved.
 *
 * @param at null when nothing says until when
 * @param byHand whether a person said so; then no rule moves it
 * @param overdue whether it has passed, and that was told
 */
public record Due(@Nullable Instant at, boolean byHand, boolean overdue) {

    public static final Due NEVER = new Due(null, false, false);

    public static Due byHand(Instant at) {
        return new Due(at, true, false);
    }

    static Due byRule(@Nullable Instant at) {
        return new Due(at, false, false);
    }

    /** The same once it has passed. */
    public Due passed() {
        return new Due(at, byHand, true);
    }
}
