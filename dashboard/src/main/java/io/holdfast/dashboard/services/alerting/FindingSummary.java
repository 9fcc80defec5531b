package io.holdfast.dashboard.services.alerting;

import io.holdfast.contracts.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many findings there are, and when one last changed. */
public record FindingSummary(
        Map<FindingStatus, Long> byStatus,
        Map<Severity, Long> openBySeverity,
        @Nullable Instant lastChangeAt) {

    public long count(FindingStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long open() {
        return count(FindingStatus.OPEN);
    }

    public long acknowledged() {
        return count(FindingStatus.ACKNOWLEDGED);
    }

    public long critical() {
        return open(Severity.CRITICAL);
    }

    public long open(Severity severity) {
        return openBySeverity.getOrDefault(severity, 0L);
    }
}
