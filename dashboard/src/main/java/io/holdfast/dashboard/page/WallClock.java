package io.holdfast.dashboard.page;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place where time enters. */
class WallClock {

    @Produces
    @Singleton
    InstantSource systemTime() {
        return InstantSource.system();
    }
}
