package io.holdfast.alerting.rounds;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does a round when it is woken and once a poll interval anyway, on a thread of its own. Neither a database that is away
 * nor a round that breaks ends it.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    /** What is done each time; it throws when the database is away. */
    @FunctionalInterface
    public interface Round {
        void make() throws SQLException;
    }

    private final String name;
    private final Duration poll;
    private final Round round;
    private final Semaphore signals = new Semaphore(0);
    private final Thread thread;
    private boolean away;
    private volatile boolean closing;

    /**
     * Rounds that are not made yet.
     *
     * @param name of the thread, and in the log
     * @param poll how long it waits for a signal
     */
    public Rounds(String name, Duration poll, Round round) {
        this.name = name;
        this.poll = poll;
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** There may be something to do. The signal may be lost; the next poll finds what it stood for. */
    public void wake() {
        signals.release();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Makes no further round. */
    public void end() {
        closing = true;
        wake();
    }

    /** Waits until the round that is being made is over, but no longer than this. */
    public void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    private void run() {
        while (!closing) {
            try {
                round.make();
                back();
                waitForSignal();
            } catch (SQLException failure) {
                away(failure);
                pause();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unexpected) {
                // One broken round must not end all of them.
                LOG.errorf(unexpected, "a round of the %s failed", name);
                pause();
            }
        }
    }

    private void waitForSignal() throws InterruptedException {
        if (signals.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(poll.toMillis());
        } catch (InterruptedException stopped) {
            closing = true;
        }
    }

    private void away(SQLException failure) {
        if (!away) {
            LOG.warnf("the %s waits while the database is away: %s", name, failure.getMessage());
            away = true;
        }
    }

    private void back() {
        if (away) {
            LOG.infof("the %s goes on, the database is back", name);
            away = false;
        }
    }
}
