package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A judgement with what is ahead of it.
 *
 * @param dueAt when {@code SATISFIED} ends unless it is renewed; null when it does not end by itself
 * @param soon whether that is no farther away than the control wants to be warned ahead
 */
record Reminder(Assessment assessment, @Nullable Instant dueAt, boolean soon) {

    /** A control's {@code warn_before}: the judgement stays what it is, and is looked at again when it is due soon. */
    static Reminder of(Assessment natural, @Nullable Duration warnBefore, Instant asOf) {
        var dueAt = natural.status() == Status.SATISFIED ? natural.deadline() : null;
        if (dueAt == null || warnBefore == null) {
            return new Reminder(natural, dueAt, false);
        }
        var warnAt = dueAt.minus(warnBefore);
        if (warnAt.isAfter(asOf)) {
            return new Reminder(natural.noLaterThan(warnAt), dueAt, false);
        }
        var reason = "it ends at " + Wording.of(dueAt) + " unless it is renewed: " + natural.reason();
        return new Reminder(natural.withReason(reason), dueAt, true);
    }
}
