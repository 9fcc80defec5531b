package io.holdfast.bench.measure;

import io.holdfast.bench.load.EventClock;
import io.holdfast.bench.load.EventIds;
import io.holdfast.bench.load.Fleet;
import io.holdfast.bench.load.InventorySnapshots;
import io.holdfast.bench.load.KafkaLoad;
import io.holdfast.bench.load.Subject;
import io.holdfast.bench.load.Workload;
import io.holdfast.bench.plan.Plan;
import io.holdfast.bench.suite.Progress;
import io.holdfast.bench.suite.RunningSuite;
import io.holdfast.contracts.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What every measure stands on: the plan, the suite, and the made-up organisation that speaks. */
public record Stage(
        Plan plan,
        RunningSuite suite,
        Progress progress,
        KafkaLoad kafka,
        Fleet fleet,
        EventIds ids,
        EventClock clock) {

    /** The sequence that the plan asks for. */
    public Workload workload() {
        return new Workload(fleet.workers(), ids, clock, plan.wire(), plan.driftPerMille());
    }

    /** Makes subjects known and gives each one piece of good evidence of each of its kinds; waits until all is judged. */
    public Introduction introduce(List<Subject> subjects)
            throws InterruptedException, ExecutionException, SQLException {
        var start = System.nanoTime();
        var inbound = Topic.INBOUND.topicName();
        new InventorySnapshots(ids, clock).of(subjects, inbound).forEach(kafka::sendOne);
        kafka.settle();
        progress.awaitQuiet(plan.patience());
        var declared = System.nanoTime();
        var good = new Workload(subjects.stream().map(Subject::introducing).toList(), ids, clock, plan.wire(), 0);
        kafka.send(good.round(), () -> good.next(inbound));
        progress.awaitQuiet(plan.patience());
        return new Introduction(
                Duration.ofNanos(declared - start), Duration.ofNanos(System.nanoTime() - declared), good.round());
    }

    /**
     * How long the suite took to take in new subjects, until everything had come to rest.
     *
     * @param evidence how many pieces of evidence the second step sent
     */
    public record Introduction(Duration declaring, Duration judging, int evidence) {}
}
