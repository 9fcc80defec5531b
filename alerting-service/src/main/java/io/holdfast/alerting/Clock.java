package io.holdfast.alerting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place where the service asks what time it is. */
final class Clock {

    private Clock() {}

    @Produces
    @Singleton
    static InstantSource system() {
        return InstantSource.system();
    }
}
