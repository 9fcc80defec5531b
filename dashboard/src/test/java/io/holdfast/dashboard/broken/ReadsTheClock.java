package io.holdfast.dashboard.broken;

import java.time.Instant;

final class ReadsTheClock {

    private ReadsTheClock() {}

    static Instant wrong() {
        return Instant.now();
    }
}
