package io.holdfast.alerting.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, whatever state it is in.
 *
 * @param openedAt when it was opened or reopened last
 * @param updatedAt when anything of it changed last; never moves back
 * @param timesOpened 1, and one more for every reopening
 * @param previous the finding before this one on the same (control, subject), too long ago to be reopened
 * @param revision counts the changes; what callers name in {@code If-Match}
 */
public record Case(
        FindingId id,
        String controlId,
        String subject,
        Condition condition,
        Instant openedAt,
        Instant updatedAt,
        int timesOpened,
        @Nullable FindingId previous,
        long revision) {

    Case with(Condition newer, Instant at) {
        return new Case(id, controlId, subject, newer, openedAt, later(at), timesOpened, previous, revision + 1);
    }

    Case touched(Instant at) {
        return with(condition, at);
    }

    Case reopened(Condition newer, Instant at) {
        return new Case(id, controlId, subject, newer, at, later(at), timesOpened + 1, previous, revision + 1);
    }

    private Instant later(Instant at) {
        return at.isAfter(updatedAt) ? at : updatedAt;
    }
}
