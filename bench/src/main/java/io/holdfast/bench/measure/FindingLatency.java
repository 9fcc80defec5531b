package io.holdfast.bench.measure;

import io.holdfast.bench.load.Workload;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * From evidence to a visible finding while a steady background goes through: healthy subjects break one by one on a
 * schedule, and the clock of each runs from the instant at which its evidence was due until its finding was in an answer
 * of {@code GET /v1/findings}.
 */
public final class FindingLatency implements Measure {

    private static final Bar BAR = Bar.atMost(1000);
    private static final Duration BACKGROUND_ALONE = Duration.ofSeconds(5);
    private static final Duration LAST_ONES = Duration.ofSeconds(30);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(30);

    private final Stage stage;

    public FindingLatency(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        stage.progress().awaitQuiet(stage.plan().patience());
        var probes = stage.fleet().probes();
        var seen = observe();
        stage.progress().awaitQuiet(stage.plan().patience());
        var stages = ProbeStages.of(seen, stage.suite());
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                        "latency.not_seen",
                        "broken subjects without a finding",
                        probes.size() - seen.size(),
                        Unit.COUNT,
                        "Of " + probes.size() + " subjects that broke, those whose finding was not seen within "
                                + LAST_ONES.toSeconds() + " s after the last one.")
                .against(Bar.atMost(0)));
        figures.addAll(figures(seen, stages));
        return figures;
    }

    private List<Probe> observe() throws IOException, InterruptedException, ExecutionException {
        var workload = stage.workload();
        var background = Thread.ofPlatform().name("background").unstarted(() -> background(workload));
        background.start();
        try {
            TimeUnit.NANOSECONDS.sleep(BACKGROUND_ALONE.toNanos());
            var probes = new Probes(stage.suite(), workload);
            var sending = probes.send(stage.fleet().probes(), stage.plan().probesPerSecond());
            var seconds = Math.ceilDiv(stage.plan().probes(), stage.plan().probesPerSecond());
            var deadline = System.nanoTime() + LAST_ONES.plusSeconds(seconds).toNanos();
            var seen = probes.look(() -> !sending.isDone(), deadline);
            sending.get();
            return seen;
        } finally {
            background.interrupt();
            background.join();
        }
    }

    private void background(Workload workload) {
        if (stage.plan().background() > 0) {
            var inbound = Topic.INBOUND.topicName();
            new Pace(stage.plan().background(), System.nanoTime())
                    .run(Long.MAX_VALUE, intended -> stage.kafka().sendOne(workload.next(inbound)));
        }
    }

    private List<Figure> figures(List<Probe> seen, ProbeStages stages) {
        var whole = new Histogram(LONGEST_MICROS, 3);
        seen.forEach(probe -> record(whole, Duration.ofNanos(probe.seen() - probe.intended())));
        var how = seen.size() + " subjects, " + stage.plan().probesPerSecond() + " a second on a fixed schedule, with "
                + stage.plan().background() + " other events/s through Kafka; looked every "
                + Probes.BETWEEN_LOOKS.toMillis() + " ms and the time to look included. ";
        var figures = new ArrayList<Figure>();
        figures.addAll(percentiles(
                "latency.due_to_visible",
                "evidence due to be sent -> finding visible",
                whole,
                how + "From the instant at which the evidence was due to be posted (so a stall counts in full)."));
        figures.addAll(percentiles(
                "latency.accepted_to_visible",
                "evidence accepted -> finding visible",
                histogram(stages.acceptedToVisible()),
                how + "From the event's recordedtime."));
        figures.addAll(part("accepted_to_judged", "  of it accepted -> judged", stages.acceptedToJudged()));
        figures.addAll(part("judged_to_visible", "  of it judged -> finding visible", stages.judgedToVisible()));
        return figures;
    }

    private static List<Figure> percentiles(String id, String label, Histogram values, String how) {
        return List.of(
                milliseconds(id + ".p50", label + ", p50", values.getValueAtPercentile(50), how),
                milliseconds(id + ".p90", label + ", p90", values.getValueAtPercentile(90), how),
                milliseconds(id + ".p99", label + ", p99", values.getValueAtPercentile(99), how)
                        .against(BAR),
                milliseconds(id + ".max", label + ", max", values.getMaxValue(), how));
    }

    private static List<Figure> part(String id, String label, List<Duration> durations) {
        var values = histogram(durations);
        var how = "The services' own times of the same subjects: the event's recordedtime, the transition's judged_at.";
        return List.of(
                milliseconds("latency." + id + ".p50", label + ", p50", values.getValueAtPercentile(50), how),
                milliseconds("latency." + id + ".p99", label + ", p99", values.getValueAtPercentile(99), how));
    }

    private static Figure milliseconds(String id, String label, long micros, String how) {
        return Figure.of(id, label, micros / 1e3, Unit.MILLISECONDS, how);
    }

    private static Histogram histogram(List<Duration> durations) {
        var histogram = new Histogram(LONGEST_MICROS, 3);
        durations.forEach(duration -> record(histogram, duration));
        return histogram;
    }

    private static void record(Histogram histogram, Duration duration) {
        var micros = TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
        histogram.recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
    }
}
