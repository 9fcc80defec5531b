package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Dispatcher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Flushes groups when they are due. When that is stands in the database, so nothing is forgotten when the process dies,
 * and several instances share the work.
 */
@Singleton
class Flusher {

    private static final Logger LOG = Logger.getLogger(Flusher.class);
    private static final int AT_ONCE = 100;

    private final Flushing flushing;
    private final Rerouting rerouting;
    private final Dispatcher dispatcher;
    private final GroupConfig config;
    private final InstantSource clock;
    private final Semaphore signals = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("group-flusher").unstarted(this::run);
    private boolean away;
    private boolean adopted;
    private volatile boolean closing;

    Flusher(Flushing flushing, Rerouting rerouting, Dispatcher dispatcher, GroupConfig config, InstantSource clock) {
        this.flushing = flushing;
        this.rerouting = rerouting;
        this.dispatcher = dispatcher;
        this.config = config;
        this.clock = clock;
    }

    /** Something may be due. The signal may be lost; the next poll finds what it stood for. */
    void wake() {
        signals.release();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closing = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(20));
    }

    private void run() {
        while (!closing) {
            try {
                round();
                back();
                waitForSignal();
            } catch (SQLException failure) {
                away(failure);
                pause();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unexpected) {
                // One broken round must not end all telling.
                LOG.error("a round of the groups failed", unexpected);
                pause();
            }
        }
    }

    /** Flushes everything that is due; answers how many messages that made. */
    int round() throws SQLException {
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
        return messages;
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

    private void waitForSignal() throws InterruptedException {
        if (signals.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
        } catch (InterruptedException stopped) {
            closing = true;
        }
    }

    private void away(SQLException failure) {
        if (!away) {
            LOG.warnf("no group is flushed while the database is away: %s", failure.getMessage());
            away = true;
        }
    }

    private void back() {
        if (away) {
            LOG.info("groups are flushed again, the database is back");
            away = false;
        }
    }
}
