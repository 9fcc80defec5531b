package io.holdfast.control.view;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Control;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A control with how it stands.
 *
 * @param since when it came into this status; null when nothing was judged
 * @param counts how many subjects are in which status
 * @param dueSoon how many of those that hold end soon unless they are renewed
 * @param judged how many subjects have current evidence
 * @param measures the ids of the measures that it serves
 */
public record ControlView(
        String id,
        String title,
        Severity severity,
        String version,
        Status status,
        String reason,
        @Nullable Instant since,
        Map<Status, Long> counts,
        long population,
        long judged,
        long dueSoon,
        List<String> measures) {

    static ControlView of(Control control, Standing standing) {
        return new ControlView(
                control.id(),
                control.title(),
                control.severity(),
                control.version(),
                standing.status(),
                standing.reason(control.tolerance()),
                standing.since(),
                standing.counts(),
                standing.population(),
                standing.judged(),
                standing.dueSoon(),
                control.measures());
    }
}
