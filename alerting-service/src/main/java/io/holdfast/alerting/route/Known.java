package io.holdfast.alerting.route;

import io.holdfast.contracts.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel knows of a finding.
 *
 * @param open whether the channel was told that it is open, and of no resolution since
 * @param severity as it was told
 * @param flapping whether it was told as flapping
 * @param at when it was told last
 * @param heard whether that may have been heard; false when the notification is dead
 * @param group which group told it and goes on telling; null for what was told before there were groups
 * @param version counts what was told, so that two groups never tell the same
 */
public record Known(
        boolean open,
        Severity severity,
        boolean flapping,
        Instant at,
        boolean heard,
        @Nullable UUID group,
        long version) {

    boolean isOf(UUID asking) {
        return group == null || group.equals(asking);
    }
}
