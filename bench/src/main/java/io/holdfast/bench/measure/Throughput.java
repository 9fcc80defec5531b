package io.holdfast.bench.measure;

import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.Progress;
import io.holdfast.bench.suite.Reached;
import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;

/**
 * From Kafka in to judged and to ledgered, both at once: all events go into {@code holdfast.evidence.inbound} as fast as
 * the broker takes them, and the clock runs from the first send until the last one is through.
 */
public final class Throughput implements Measure {

    private static final Bar BAR = Bar.atLeast(10_000);

    private final Stage stage;
    private final Processor processor;

    public Throughput(Stage stage, Processor processor) {
        this.stage = stage;
        this.processor = processor;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var inbound = Topic.INBOUND.topicName();
        var workload = stage.workload();
        stage.kafka().send(stage.plan().warmup(), () -> workload.next(inbound));
        stage.progress().awaitQuiet(stage.plan().patience());

        var events = stage.plan().events();
        var before = stage.progress().now();
        var usage = processor.start();
        var start = System.nanoTime();
        var sending = Thread.ofPlatform().name("load").unstarted(() -> stage.kafka()
                .send(events, () -> workload.next(inbound)));
        sending.start();
        var seen = watch(before, events);
        sending.join();
        var figures = new ArrayList<Figure>();
        figures.addAll(rates("accepted", "checked and in the accepted topic", seen, start, before, Reached::accepted));
        figures.addAll(rates("judged", "Kafka in to judged", seen, start, before, Reached::judged));
        figures.addAll(rates("ledgered", "Kafka in to ledgered", seen, start, before, Reached::ledgered));
        figures.addAll(usage.perEvent(events));
        return figures;
    }

    private List<Reached> watch(Reached before, long events)
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

    private List<Figure> rates(
            String id, String label, List<Reached> seen, long start, Reached before, ToLongFunction<Reached> step) {
        var events = stage.plan().events();
        var curve = new Curve();
        curve.add(0, 0);
        seen.forEach(reached -> curve.add(
                reached.nanos() - start, Math.min(events, step.applyAsLong(reached) - step.applyAsLong(before))));
        var total = Figure.of(
                id + ".total",
                label + ", first to last",
                events / curve.secondsAt((double) events),
                Unit.EVENTS_PER_SECOND,
                how(id) + " " + events + " events over the time from the first send until the last was through.");
        var sustained = Figure.of(
                id + ".sustained",
                label + ", middle 80 %",
                curve.rateBetween(0.1, 0.9, events),
                Unit.EVENTS_PER_SECOND,
                how(id) + " From 10 % to 90 % of the events.");
        return id.equals("accepted") ? List.of(total, sustained) : List.of(total.against(BAR), sustained.against(BAR));
    }

    private static String how(String step) {
        return switch (step) {
            case "accepted" -> "End offsets of holdfast.evidence.accepted, looked at every 250 ms.";
            case "judged" ->
                "Offsets of holdfast.evidence.accepted that the topology has committed, which it does in the"
                        + " transaction of its results, looked at every 250 ms.";
            case "ledgered" ->
                "Position of the ledger's reader in PostgreSQL, which commits with its rows, looked at every 250 ms.";
            default -> throw new IllegalArgumentException(step);
        };
    }
}
