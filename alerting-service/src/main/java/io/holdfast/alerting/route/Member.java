package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.Phase;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a group.
 *
 * @param finding as it is now
 * @param current whether the routes lead it here still; if not, only what was begun here is brought to its end
 * @param overdueAt when it was said to be overdue; null when it was not
 * @param dueSoon that it was said to be due soon; null when it was not
 * @param reminded the silence of whose end people were reminded last
 * @param known what each channel knows of it
 */
public record Member(
        FindingView finding,
        boolean current,
        @Nullable Instant overdueAt,
        @Nullable DueSoon dueSoon,
        @Nullable UUID reminded,
        Map<ChannelId, Known> known) {

    public Member {
        known = Map.copyOf(known);
    }

    public UUID id() {
        return finding.id();
    }

    /** Whether somebody has to do something: not while proof is awaited of what was done. */
    boolean needsWork() {
        return !isOver() && finding.status() != State.AWAITING_VERIFICATION && finding.condition() != Phase.RECOVERING;
    }

    /** Whether there is nothing to handle any more. */
    public boolean isOver() {
        return finding.resolution() != null;
    }
}
