package io.holdfast.control.revision;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again whether another catalog has to come into force, from the start of the service to its end. */
@Singleton
class CatalogFollower {

    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);

    private final CatalogChanges changes;
    private final long intervalMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("catalog-follower").daemon().factory());
    private boolean failing;

    CatalogFollower(CatalogChanges changes, CatalogSettings settings) {
        this.changes = changes;
        this.intervalMillis = settings.interval().toMillis();
    }

    void start(@Observes StartupEvent started) {
        var running = thread.scheduleWithFixedDelay(this::look, 0, intervalMillis, TimeUnit.MILLISECONDS);
        LOG.debugf("following the catalog: %s", running);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            changes.lookAtDirectory();
            changes.followVersions();
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            // What could not be settled is looked at again in the next round; said once, not every second.
            if (!failing) {
                LOG.warn("changes of the catalog can't be taken up at the moment, trying again", failure);
            }
            failing = true;
        }
    }
}
