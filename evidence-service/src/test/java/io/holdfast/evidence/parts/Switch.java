package io.holdfast.evidence.parts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Turned on one side and waited for on the other. A test and the parts that it runs on live in different class loaders, so
 * what they share must belong to both: the position is a system property, and the lock a literal, of which a JVM has one.
 */
record Switch(String name) {

    private static final String LOCK = "holdfast.test.switch";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    boolean isOn() {
        return Boolean.getBoolean(name);
    }

    void turn(boolean on) {
        synchronized (LOCK) {
            System.setProperty(name, Boolean.toString(on));
            LOCK.notifyAll();
        }
    }

    /** Returns when it has this position, however long that takes. */
    void await(boolean on) throws InterruptedException {
        synchronized (LOCK) {
            while (isOn() != on) {
                LOCK.wait();
            }
        }
    }

    /** Returns when it has this position, which is to be soon. */
    void awaitSoon(boolean on) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (LOCK) {
            while (isOn() != on) {
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException(name + " is not " + on + " after " + PATIENCE);
                }
                LOCK.wait(left);
            }
        }
    }
}
