package io.holdfast.alerting;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day, plus what a test skipped. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock implements InstantSource {

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(skipped.get());
    }

    public void skip(Duration time) {
        skipped.updateAndGet(before -> before.plus(time));
    }

    public void reset() {
        skipped.set(Duration.ZERO);
    }
}
