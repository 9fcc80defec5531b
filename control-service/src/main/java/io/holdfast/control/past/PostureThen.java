package io.holdfast.control.past;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How everything stood at an instant.
 *
 * @param controls by control id; one that covered nothing is not in it
 * @param subjects how many subjects were judged by any control
 * @param covered how many of them were known by current evidence in everything that was asked of them
 * @param lastTransitionAt when the last transition was judged that is known of; null when there was none
 */
public record PostureThen(
        Map<String, ControlCounts> controls,
        long subjects,
        long covered,
        @Nullable Instant lastTransitionAt) {

    /**
     * How a control's subjects stood.
     *
     * @param judgedAt when their counts last changed
     * @param since when the control came into the status that it had; null when that is not known
     */
    public record ControlCounts(
            Map<Status, Long> counts,
            long dueSoon,
            Instant judgedAt,
            @Nullable Instant since) {}
}
