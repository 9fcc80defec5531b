package io.holdfast.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child that is started again when it dies, until it is stopped. */
public final class KeptRunning implements AutoCloseable {

    private final Child child;
    private final Console console;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile Process process;
    private volatile Instant launchedAt;

    private KeptRunning(Child child, Console console, Process process) {
        this.child = child;
        this.console = console;
        this.process = process;
        this.launchedAt = console.now();
    }

    /** Starts the child. It is watched only from {@link #keep} on: at first a death is for the caller to judge. */
    public static KeptRunning start(Child child, Console console) throws IOException {
        return new KeptRunning(child, console, child.launch());
    }

    public String name() {
        return child.name();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** From now on a death is followed by a new start. */
    public void keep() {
        Thread.ofVirtual().name("keep-" + child.name()).start(this::watch);
    }

    @Override
    public synchronized void close() throws IOException {
        stopped.countDown();
        child.end(process);
    }

    private void watch() {
        try {
            while (true) {
                var code = process.waitFor();
                var wait = backoff.after(Duration.between(launchedAt, console.now()));
                // A Ctrl-C may have reached the child first; then this process hears of it within the wait.
                if (stopped.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
                console.report(child.name() + " ended (" + Ending.of(code) + "); it is started again in "
                        + wait.toSeconds() + " s");
                if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                relaunch();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void relaunch() {
        if (stopped.getCount() == 0) {
            return;
        }
        launchedAt = console.now();
        try {
            process = child.launch();
        } catch (IOException failure) {
            // The dead process stays where it is, so that the next turn of the watch tries again, later.
            console.report(child.name() + " could not be started: " + failure.getMessage());
        }
    }
}
