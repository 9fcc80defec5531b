package io.holdfast.control.backtest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs backtests, one at a time and off the live path. What is queued here lives as long as this instance: it says every
 * second that it is still at it, and what nobody says so of is failed as interrupted, by whichever instance notices.
 */
@Singleton
class Backtesting {

    private static final Logger LOG = Logger.getLogger(Backtesting.class);
    private static final long PULSE_MILLIS = 1_000;

    private final Backtests backtests;
    private final DataSource database;
    private final BacktestSettings settings;
    private final Map<UUID, Queued> queue = new ConcurrentHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("backtest")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("backtest-pulse").daemon().factory());
    private boolean failing;

    Backtesting(Backtests backtests, DataSource database, BacktestSettings settings) {
        this.backtests = backtests;
        this.database = database;
        this.settings = settings;
    }

    private record Queued(Execution execution, Future<?> running) {}

    void start(@Observes StartupEvent started) {
        var beating = pulse.scheduleWithFixedDelay(this::pulse, PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debugf("watching over backtests: %s", beating);
    }

    /** What is interrupted now says so at once, instead of looking alive for a while. */
    void stop(@Observes ShutdownEvent stopping) {
        pulse.shutdownNow();
        runner.shutdownNow();
        for (var id : queue.keySet()) {
            fail(id, BacktestFailure.INTERRUPTED);
        }
    }

    boolean isFull() {
        return queue.size() >= settings.queue();
    }

    /** Takes a job that the database knows already. */
    void submit(Job job) {
        var execution = new Execution(job, database, settings);
        // The entry must be there before the job can be over.
        queue.computeIfAbsent(job.id(), id -> new Queued(execution, runner.submit(() -> run(execution))));
    }

    private void run(Execution execution) {
        var job = execution.job();
        try {
            if (backtests.begin(job.id())) {
                var result = execution.result();
                var done = backtests.done(job.id(), execution.progress(), result);
                LOG.infof("backtest %s of control %s: %s", job.id(), job.controlId(), done ? "done" : "over before");
                backtests.keep(settings.keep());
            }
        } catch (BacktestFailure failure) {
            LOG.infof("backtest %s of control %s failed: %s", job.id(), job.controlId(), failure.getMessage());
            fail(job.id(), String.valueOf(failure.getMessage()));
        } catch (SQLException away) {
            LOG.warnf("backtest %s: %s", job.id(), away.getMessage());
            fail(job.id(), "the database did not answer: " + away.getMessage());
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "backtest %s of control %s ended unexpectedly", job.id(), job.controlId());
            fail(job.id(), "it ended unexpectedly: " + defect);
        } finally {
            queue.remove(job.id());
        }
    }

    /** When the database is away as well, the silence tells. */
    private void fail(UUID id, String reason) {
        // Whoever was interrupted to stop can't get a connection before the interruption is taken note of.
        var interrupted = Thread.interrupted();
        try {
            backtests.failed(id, reason);
        } catch (SQLException away) {
            LOG.warnf("backtest %s failed and that can't be stored: %s", id, away.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pulse() {
        try {
            for (var queued : List.copyOf(queue.values())) {
                var execution = queued.execution();
                if (!backtests.pulse(execution.job().id(), execution.progress())) {
                    queued.running().cancel(true);
                    queue.remove(execution.job().id());
                }
            }
            backtests.failAbandoned(settings.abandonedAfter());
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            // The next round tries again; said once, not every second.
            if (!failing) {
                LOG.warnf("backtests can't be watched at the moment, trying again: %s", failure.getMessage());
            }
            failing = true;
        }
    }
}
