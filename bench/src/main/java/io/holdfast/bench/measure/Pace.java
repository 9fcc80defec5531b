package io.holdfast.bench.measure;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Does something so many times a second by a schedule that is fixed beforehand. Whoever comes late catches up, and is told
 * the instant that was intended: measured from there, a stall shows in full (no coordinated omission).
 */
final class Pace {

    private static final double SECOND = 1e9;

    private final double perSecond;
    private final long start;

    /**
     * @param start when the first time is due, {@link System#nanoTime}
     */
    Pace(double perSecond, long start) {
        this.perSecond = perSecond;
        this.start = start;
    }

    /**
     * Runs until {@code count} times are done or the thread is interrupted.
     *
     * @param action gets the intended {@link System#nanoTime}
     */
    void run(long count, LongConsumer action) {
        for (var number = 0L; number < count; number++) {
            var intended = start + Math.round(number * SECOND / perSecond);
            for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            action.accept(intended);
        }
    }
}
