package io.holdfast.bench.measure;

import io.holdfast.bench.load.Signal;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.TopicTail;
import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** How long a change of the catalog takes to be judged on everybody: a new control for every system, and one for every account. */
public final class Rejudging implements Measure {

    private static final Bar BAR = Bar.atMost(10);

    private static final String CONTROL = """
            id: %1$s
            title: A control that comes while everything runs
            severity: low
            population: {kind: %2$s}
            evidence: {kind: %3$s}
            assert: %4$s
            fresh_for: 30d
            """;

    private final Stage stage;
    private final Crowd crowd;

    public Rejudging(Stage stage, Crowd crowd) {
        this.stage = stage;
        this.crowd = crowd;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        crowd.gather();
        stage.progress().awaitQuiet(stage.plan().patience());
        try (var evaluations = TopicTail.of(stage.suite().kafka(), Topic.EVALUATIONS.topicName())) {
            var catalog = stage.suite().catalog();
            var start = System.nanoTime();
            catalog.put(
                    "controls/bench-new-systems.yaml",
                    CONTROL.formatted(
                            "bench-new-systems", "system", Signal.PATCHES.kind(), "evidence.examined_packages > 0"));
            catalog.put(
                    "controls/bench-new-accounts.yaml",
                    CONTROL.formatted(
                            "bench-new-accounts", "account", Signal.AUTHENTICATION.kind(), "evidence.mfa_enforced"));
            var covered = awaitAll(evaluations, start);
            return List.of(Figure.of(
                            "rejudge.seconds",
                            "a new control judged on " + crowd.size() + " subjects",
                            covered,
                            Unit.SECONDS,
                            "From the files' move into the catalog directory until the evaluations of the two new"
                                    + " controls together count every subject.")
                    .against(BAR));
        }
    }

    private double awaitAll(TopicTail evaluations, long start) throws IOException {
        var deadline = start + stage.plan().patience().toNanos();
        var systems = 0L;
        var accounts = 0L;
        while (System.nanoTime() < deadline) {
            for (var each : evaluations.next()) {
                switch (each.path("control_id").asText()) {
                    case "bench-new-systems" ->
                        systems = each.path("population").asLong();
                    case "bench-new-accounts" ->
                        accounts = each.path("population").asLong();
                    default -> {
                        // Other controls' evaluations are told too.
                    }
                }
            }
            if (systems + accounts >= crowd.size()) {
                return (System.nanoTime() - start) / 1e9;
            }
        }
        throw new IllegalStateException(
                "of " + crowd.size() + " subjects only " + (systems + accounts) + " were judged by the new controls");
    }
}
