package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.FindingView;
import java.time.Instant;

/**
 * It was said of a finding that its due date comes near.
 *
 * @param at when that was said
 * @param due the date that was meant; another one makes it void
 */
public record DueSoon(Instant at, Instant due) {

    boolean holds(FindingView finding, Instant now) {
        return due.equals(finding.dueAt()) && now.isBefore(due);
    }
}
