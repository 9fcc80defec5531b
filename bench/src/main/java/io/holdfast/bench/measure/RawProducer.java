package io.holdfast.bench.measure;

import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.report.Report;
import io.holdfast.contracts.Topic;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The yardstick: how fast the very same producer puts the very same events into a topic with the settings of
 * {@code holdfast.evidence.inbound} that nobody reads, while the suite idles.
 */
public final class RawProducer implements Measure {

    private final Stage stage;

    public RawProducer(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> run() throws InterruptedException, ExecutionException {
        var events = stage.plan().events();
        var workload = stage.workload();
        var topic = stage.progress().scratchLike(Topic.INBOUND);
        try {
            stage.kafka().open(topic.name(), topic.partitions());
            stage.kafka().send(stage.plan().warmup(), () -> workload.next(topic.name()));
            var nanos = stage.kafka().send(events, () -> workload.next(topic.name()));
            return List.of(figure(events, nanos));
        } finally {
            topic.delete();
        }
    }

    private static Figure figure(long events, long nanos) {
        return Figure.of(
                Report.RAW_RATE,
                "raw Kafka producer",
                events / (nanos / 1e9),
                Unit.EVENTS_PER_SECOND,
                events + " events of the same workload to a topic with the settings of " + Topic.INBOUND.topicName()
                        + " and no reader, acks=all, idempotent, one producer; first send to last acknowledgement.");
    }
}
