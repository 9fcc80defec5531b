package io.holdfast.alerting.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * What comparing all findings with the newest transitions came to.
 *
 * @param askedBy the user, or {@code system}
 * @param compared how many (control, subject) were compared
 * @param missed of how many a transition had never been applied
 * @param differed of how many the finding was not what the transition that was applied last says
 * @param repaired how many of these were applied once more
 * @param ahead of how many something newer was applied meanwhile, so that there was nothing to compare
 * @param notCompared of how many the topic no longer holds any transition
 * @param unreadable how many records are no transitions; the intake has kept them aside
 */
record Reconciliation(
        UUID id,
        String askedBy,
        Instant startedAt,
        Instant finishedAt,
        long compared,
        long missed,
        long differed,
        long repaired,
        long ahead,
        long notCompared,
        long unreadable) {}
