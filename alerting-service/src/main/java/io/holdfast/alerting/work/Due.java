package io.holdfast.alerting.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a finding should be resolved.
 *
 * @param at null when nothing says until when
 * @param byHand whether a person said so; then no rule moves it
 * @param overdue whether it has passed, and that was told
 * @param remindAt when people are reminded of it; null when they are not, or were
 */
public record Due(
        @Nullable Instant at,
        boolean byHand,
        boolean overdue,
        @Nullable Instant remindAt) {

    public static final Due NEVER = new Due(null, false, false, null);

    static Due byRule(@Nullable Instant at, @Nullable Instant remindAt) {
        return new Due(at, false, false, remindAt);
    }

    /** The same once people were reminded. */
    public Due reminded() {
        return new Due(at, byHand, overdue, null);
    }

    /** The same once it has passed. */
    public Due passed() {
        return new Due(at, byHand, true, null);
    }
}
