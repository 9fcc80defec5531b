package io.holdfast.alerting.group;

import java.time.Instant;

/** Where a window stands. */
enum WindowState {
    PENDING,
    ACTIVE,
    EXPIRED;

    static WindowState of(Instant starts, Instant ends, Instant now) {
        if (!now.isBefore(ends)) {
            return EXPIRED;
        }
        return now.isBefore(starts) ? PENDING : ACTIVE;
    }
}
