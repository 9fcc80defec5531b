package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From an instant on a status holds.
 *
 * @param at since when it is true
 * @param to null when it is not judged from then on
 * @param judgedAt when that was found out; null when this is not known apart from {@code at}
 */
public record Change(
        Instant at, @Nullable Status to, @Nullable Instant judgedAt) {

    /** One whose finding out took no time, or is not known. */
    public static Change at(Instant at, @Nullable Status to) {
        return new Change(at, to, null);
    }
}
