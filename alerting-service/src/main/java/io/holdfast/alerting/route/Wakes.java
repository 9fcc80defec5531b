package io.holdfast.alerting.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects the instants at which something ends or is due, of which the first one counts. */
final class Wakes {

    private final Instant now;
    private @Nullable Instant next;

    Wakes(Instant now) {
        this.now = now;
    }

    void at(@Nullable Instant instant) {
        if (instant != null) {
            // Never at once: what could be done now is done.
            var later = instant.isAfter(now) ? instant : now.plusSeconds(1);
            next = next == null || later.isBefore(next) ? later : next;
        }
    }

    @Nullable
    Instant next() {
        return next;
    }
}
