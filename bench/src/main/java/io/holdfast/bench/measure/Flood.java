package io.holdfast.bench.measure;

import io.holdfast.bench.load.Workload;
import io.holdfast.bench.suite.Progress;
import io.holdfast.bench.suite.Reached;
import io.holdfast.contracts.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;

/**
 * A number of events sent as fast as the broker takes them, and how far each step had come at every look until all were
 * through.
 */
record Flood(long events, long start, Reached before, List<Reached> seen) {

    static Flood run(Stage stage, Workload workload, long events)
            throws InterruptedException, ExecutionException, SQLException {
        var inbound = Topic.INBOUND.topicName();
        var before = stage.progress().now();
        var start = System.nanoTime();
        var sending = Thread.ofPlatform().name("load").unstarted(() -> stage.kafka()
                .send(events, () -> workload.next(inbound)));
        sending.start();
        var seen = watch(stage, before, events);
        sending.join();
        return new Flood(events, start, before, seen);
    }

    /** How a step's count of these events grew. */
    Curve curve(ToLongFunction<Reached> step) {
        var curve = new Curve();
        curve.add(0, 0);
        seen.forEach(reached -> curve.add(
                reached.nanos() - start, Math.min(events, step.applyAsLong(reached) - step.applyAsLong(before))));
        return curve;
    }

    /** Events per second from the first send until the last was through. */
    double total(ToLongFunction<Reached> step) {
        return events / curve(step).secondsAt((double) events);
    }

    /** Events per second from 10 % to 90 % of the events. */
    double sustained(ToLongFunction<Reached> step) {
        return curve(step).rateBetween(0.1, 0.9, events);
    }

    private static List<Reached> watch(Stage stage, Reached before, long events)
            throws InterruptedException, ExecutionException, SQLException {
        var deadline = System.nanoTime() + stage.plan().patience().toNanos();
        var seen = new ArrayList<Reached>();
        do {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "gave up after " + stage.plan().patience().toSeconds() + " s: " + events + " events sent since "
                                + before + ", reached " + seen.getLast());
            }
            Progress.pause();
            seen.add(stage.progress().now());
        } while (!through(before, seen.getLast(), events));
        return seen;
    }

    private static boolean through(Reached before, Reached now, long events) {
        return now.accepted() - before.accepted() >= events
                && now.judged() - before.judged() >= events
                && now.ledgered() - before.ledgered() >= events;
    }
}
