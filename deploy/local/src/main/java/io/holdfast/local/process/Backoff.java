package io.holdfast.local.process;

import java.time.Duration;

/** How long to wait before a dead process is started again: longer each time, from the start again once it ran well. */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(8);
    static final Duration RAN_WELL = Duration.ofSeconds(20);

    private Duration next = FIRST;

    Duration after(Duration lifetime) {
        if (lifetime.compareTo(RAN_WELL) >= 0) {
            next = FIRST;
        }
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
