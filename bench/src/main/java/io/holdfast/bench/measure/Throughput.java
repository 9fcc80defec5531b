package io.holdfast.bench.measure;

import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
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
        var workload = stage.workload();
        stage.kafka().send(stage.plan().warmup(), () -> workload.next(Topic.INBOUND.topicName()));
        stage.progress().awaitQuiet(stage.plan().patience());

        var events = stage.plan().events();
        var usage = processor.start();
        var flood = Flood.run(stage, workload, events);
        var figures = new ArrayList<Figure>();
        figures.addAll(rates("accepted", "checked and in the accepted topic", flood, Reached::accepted));
        figures.addAll(rates("judged", "Kafka in to judged", flood, Reached::judged));
        figures.addAll(rates("ledgered", "Kafka in to ledgered", flood, Reached::ledgered));
        figures.addAll(usage.perEvent(events));
        return figures;
    }

    private static List<Figure> rates(String id, String label, Flood flood, ToLongFunction<Reached> step) {
        var total = Figure.of(
                id + ".total",
                label + ", first to last",
                flood.total(step),
                Unit.EVENTS_PER_SECOND,
                how(id) + " " + flood.events()
                        + " events over the time from the first send until the last was through.");
        var sustained = Figure.of(
                id + ".sustained",
                label + ", middle 80 %",
                flood.sustained(step),
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
