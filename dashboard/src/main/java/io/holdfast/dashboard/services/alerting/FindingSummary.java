package io.holdfast.dashboard.services.alerting;

import io.holdfast.contracts.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many findings there are, and when one last changed.
 *
 * @param overdue unresolved ones past their due date
 * @param unassigned unresolved ones that nobody is to handle
 * @param openedPerDay on each of the last days, the oldest first
 */
public record FindingSummary(
        Map<FindingStatus, Long> byStatus,
        Map<Severity, Long> openBySeverity,
        @Nullable Long overdue,
        @Nullable Long unassigned,
        @Nullable List<PerDay> openedPerDay,
        @Nullable List<PerDay> resolvedPerDay,
        @Nullable Instant lastChangeAt) {

    /** How many on a day, in UTC. */
    public record PerDay(LocalDate day, long count) {}

    public long count(FindingStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** How many somebody must handle, whether somebody does already or not. */
    public long unresolved() {
        return byStatus.entrySet().stream()
                .filter(each -> each.getKey().isUnresolved())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long open() {
        return count(FindingStatus.OPEN);
    }

    /** How many somebody has taken up. */
    public long handled() {
        return unresolved() - open();
    }

    public long critical() {
        return open(Severity.CRITICAL);
    }

    public long open(Severity severity) {
        return openBySeverity.getOrDefault(severity, 0L);
    }

    public boolean anyOverdue() {
        return overdue != null && overdue > 0;
    }
}
