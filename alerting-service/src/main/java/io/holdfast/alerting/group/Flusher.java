package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Dispatcher;
import io.holdfast.alerting.rounds.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Flushes groups when they are due. When that is stands in the database, so nothing is forgotten when the process dies,
 * and several instances share the work.
 */
@Singleton
class Flusher {

    private static final Logger LOG = Logger.getLogger(Flusher.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
    private static final int AT_ONCE = 100;

    private final Flushing flushing;
    private final Rerouting rerouting;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Rounds rounds;
    private boolean adopted;

    Flusher(Flushing flushing, Rerouting rerouting, Dispatcher dispatcher, GroupConfig config, InstantSource clock) {
        this.flushing = flushing;
        this.rerouting = rerouting;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.rounds = new Rounds("group-flusher", config.poll(), this::round);
    }

    /** Something may be due. The signal may be lost; the next poll finds what it stood for. */
    void wake() {
        rounds.wake();
    }

    boolean isAlive() {
        return rounds.isAlive();
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        rounds.end();
        rounds.awaitEnd(CLOSE_WITHIN);
    }

    /** Flushes everything that is due. */
    void round() throws SQLException {
        if (!adopted) {
            rerouting.adopt();
            adopted = true;
        }
        var messages = 0;
        var due = flushing.due(clock.instant(), AT_ONCE);
        for (var id : due) {
            messages += flush(id);
        }
        if (due.size() == AT_ONCE) {
            // There may be more, which need not wait for the next poll.
            wake();
        }
        if (messages > 0) {
            dispatcher.wake();
        }
    }

    private int flush(UUID id) throws SQLException {
        try {
            return flushing.flush(id, clock.instant());
        } catch (RuntimeException broken) {
            // It stays due, which the health check sees; the others have their turn.
            LOG.errorf(broken, "group %s could not be flushed", id);
            return 0;
        }
    }
}
