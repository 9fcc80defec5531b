package io.holdfast.evidence.broken.validate;

import java.time.Instant;

/** A rule that looks at the clock. */
public final class ClockPolicy {
    Instant now() {
        return Instant.now();
    }
}
