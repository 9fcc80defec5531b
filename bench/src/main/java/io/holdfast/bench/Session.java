package io.holdfast.bench;

import io.holdfast.bench.load.EventClock;
import io.holdfast.bench.load.EventIds;
import io.holdfast.bench.load.Fleet;
import io.holdfast.bench.load.KafkaLoad;
import io.holdfast.bench.measure.ControlScale;
import io.holdfast.bench.measure.Crowd;
import io.holdfast.bench.measure.DeadlineRain;
import io.holdfast.bench.measure.FindingLatency;
import io.holdfast.bench.measure.Footprint;
import io.holdfast.bench.measure.HttpIntake;
import io.holdfast.bench.measure.Measure;
import io.holdfast.bench.measure.Pages;
import io.holdfast.bench.measure.Processor;
import io.holdfast.bench.measure.RawProducer;
import io.holdfast.bench.measure.Rejudging;
import io.holdfast.bench.measure.Stage;
import io.holdfast.bench.measure.SubjectScale;
import io.holdfast.bench.measure.Throughput;
import io.holdfast.bench.plan.Part;
import io.holdfast.bench.plan.Plan;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Machine;
import io.holdfast.bench.report.Report;
import io.holdfast.bench.suite.Database;
import io.holdfast.bench.suite.Progress;
import io.holdfast.bench.suite.RunningSuite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;

/** One run against one suite: the parts in order. A part that fails is a note in the report; the others still run. */
final class Session {

    private static final Set<Part> OF_THE_CROWD =
            Set.of(Part.STATE, Part.PAGES, Part.SUBJECTS, Part.REJUDGE, Part.DEADLINES);

    private final Plan plan;
    private final RunningSuite suite;
    private final @Nullable Path recordings;
    private final InstantSource clock;
    private final PrintWriter out;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Session(Plan plan, RunningSuite suite, @Nullable Path recordings, InstantSource clock, PrintWriter out) {
        this.plan = plan;
        this.suite = suite;
        this.recordings = recordings;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Runs the parts that the plan asks for.
     *
     * @throws SQLException when the suite's databases cannot be reached; the parts' own failures are notes
     */
    Report run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var startedAt = clock.instant();
        var urls = suite.databases();
        try (var evidence = Database.open("evidence", urls.evidence());
                var control = Database.open("control", urls.control());
                var alerting = Database.open("alerting", urls.alerting());
                var kafka = new KafkaLoad(suite.kafka());
                var progress = Progress.of(suite.kafka(), evidence, List.of(evidence, control, alerting))) {
            var ids = new EventIds("bench-" + startedAt.getEpochSecond());
            var stage = new Stage(plan, suite, progress, kafka, fleet(), ids, new EventClock(clock));
            var introduced = introduce(stage);
            var processor = new Processor(suite.processes(), recordings);
            run(Part.RAW, new RawProducer(stage));
            run(Part.THROUGHPUT, new Throughput(stage, processor));
            run(Part.HTTP, new HttpIntake(stage));
            run(Part.LATENCY, new FindingLatency(stage));
            run(Part.CONTROLS, new ControlScale(stage));
            var crowd = new Crowd(stage, introduced);
            run(Part.STATE, new Footprint(stage, List.of(evidence, control, alerting), crowd));
            run(Part.PAGES, new Pages(stage, crowd));
            run(Part.DEADLINES, new DeadlineRain(stage, crowd, clock));
            run(Part.REJUDGE, new Rejudging(stage, crowd));
            run(Part.SUBJECTS, new SubjectScale(stage, crowd));
            return report(startedAt, evidence.serverVersion());
        }
    }

    private Fleet fleet() {
        return Fleet.of("bench", plan.subjects(), plan.asks(Part.LATENCY) ? plan.probes() : 0);
    }

    /** The measures of many subjects bring their own. */
    private int introduce(Stage stage) throws IOException, InterruptedException, SQLException, ExecutionException {
        if (OF_THE_CROWD.containsAll(plan.parts())) {
            return 0;
        }
        var subjects = stage.fleet().all();
        timed("introduction", () -> {
            stage.introduce(subjects);
            return List.of();
        });
        return subjects.size();
    }

    private void run(Part part, Measure measure) throws InterruptedException {
        if (!plan.asks(part)) {
            return;
        }
        var name = part.name().toLowerCase(Locale.ROOT);
        try {
            timed(name, measure);
        } catch (IOException | ExecutionException | SQLException | RuntimeException failure) {
            notes.add("The part " + name + " did not finish, its figures are missing: " + failure);
            failure.printStackTrace(out);
        }
    }

    private void timed(String name, Measure measure)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        out.println(name + " …");
        var start = System.nanoTime();
        try {
            figures.addAll(measure.run());
        } finally {
            seconds.put(name, (System.nanoTime() - start) / 1e9);
        }
    }

    private Report report(Instant startedAt, String postgres) throws IOException {
        var machine = new LinkedHashMap<>(Machine.describe());
        machine.put("kafka", AppInfoParser.getVersion());
        machine.put("postgresql", postgres);
        return new Report(startedAt, machine, settings(), figures, seconds, notes);
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("parts", plan.parts().stream().sorted().toList().toString().toLowerCase(Locale.ROOT));
        settings.put(
                "events",
                plan.events() + " of " + plan.subjects() + " subjects, after " + plan.warmup() + " to warm up; "
                        + plan.driftPerMille() + " of 1000 broken; " + plan.wire());
        settings.put(
                "http", plan.connections() + " connections, " + plan.httpTime().toSeconds() + " s each");
        settings.put(
                "latency",
                plan.probes() + " probes, " + plan.probesPerSecond() + "/s, beside " + plan.background() + " events/s");
        settings.put("state", plan.stateSubjects() + " subjects");
        return settings;
    }
}
