package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One continuously judged rule, as lists show it. */
public record Control(
        String id,
        String title,
        Severity severity,
        String version,
        Status status,
        @Nullable String reason,
        @Nullable Instant since,
        Map<Status, Long> counts,
        long population,
        long judged,
        List<String> measures) {

    public Control {
        measures = List.copyOf(measures);
    }

    /** How many measures it serves. */
    public long serves() {
        return measures.size();
    }

    public long count(Status of) {
        return counts.getOrDefault(of, 0L);
    }
}
