package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.DueSoon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding that something happened to.
 *
 * @param finding as it is afterwards
 * @param began whether it began to fail meanwhile, although it may be over again
 * @param overdueAt when it was said to be overdue; null when it was not
 * @param dueSoon that it was said to be due soon; null when it was not
 */
record Arrival(
        FindingView finding,
        boolean began,
        @Nullable Instant overdueAt,
        @Nullable DueSoon dueSoon) {

    static Arrival of(FindingView finding) {
        return new Arrival(finding, true, null, null);
    }

    boolean isOver() {
        return finding.resolution() != null;
    }
}
