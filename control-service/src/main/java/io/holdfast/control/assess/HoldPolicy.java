package io.holdfast.control.assess;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A control's {@code for}: that a promise no longer holds counts only once it has lasted that long. What is not green
 * already has nothing to wait for, and what holds again counts at once.
 */
final class HoldPolicy {

    /**
     * What stands after the hold time was considered.
     *
     * @param worseSince since when something worse is waiting to count; null when nothing is
     */
    record Standing(Assessment assessment, @Nullable Instant worseSince) {}

    private HoldPolicy() {}

    static Standing apply(Held before, Assessment now, Duration holdFor, Instant asOf) {
        var standing = before.underlying();
        if (standing == null
                || holdFor.isZero()
                || standing.isBroken()
                || !now.status().isBroken()) {
            return new Standing(now, null);
        }
        var worseSince = before.worseSince() == null ? now.effectiveAt() : before.worseSince();
        var counts = worseSince.plus(holdFor);
        if (!counts.isAfter(asOf)) {
            return new Standing(
                    new Assessment(now.status(), now.reason(), now.evidence(), counts, now.deadline(), now.conflict()),
                    null);
        }
        var reason = "still " + standing + " until " + Wording.of(counts) + ", though by now: " + now.reason();
        var held = new Assessment(standing, reason, now.evidence(), now.effectiveAt(), now.deadline(), now.conflict());
        return new Standing(held.noLaterThan(counts), worseSince);
    }
}
