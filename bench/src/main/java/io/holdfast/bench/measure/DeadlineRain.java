package io.holdfast.bench.measure;

import io.holdfast.bench.load.Signal;
import io.holdfast.bench.load.Subject;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.TopicTail;
import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * How punctually deadlines fire when many come due: a new control makes the evidence of every system too old, at the
 * pace at which it once came in. No event arrives meanwhile; only the clock moves things.
 */
public final class DeadlineRain implements Measure {

    private static final Bar PUNCTUAL = Bar.atMost(1_000);
    private static final Duration AHEAD = Duration.ofSeconds(45);
    private static final Duration AFTER_THE_LAST = Duration.ofSeconds(30);

    private final Stage stage;
    private final Crowd crowd;
    private final InstantSource clock;

    public DeadlineRain(Stage stage, Crowd crowd, InstantSource clock) {
        this.stage = stage;
        this.crowd = crowd;
        this.clock = clock;
    }

    /** A deadline that fired. */
    private record Fired(Instant due, Instant at) {
        long lateMillis() {
            return Duration.between(due, at).toMillis();
        }
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var gathered = crowd.gather();
        stage.progress().awaitQuiet(stage.plan().patience());
        var expected = gathered.systems().stream().map(Subject::uid).collect(Collectors.toSet());
        var freshFor =
                Duration.between(gathered.firstEvidence(), clock.instant()).plus(AHEAD);
        var last = gathered.lastEvidence().plus(freshFor).plus(AFTER_THE_LAST);
        try (var transitions = TopicTail.of(stage.suite().kafka(), Topic.TRANSITIONS.topicName())) {
            stage.suite().catalog().put("controls/bench-deadlines.yaml", control(freshFor));
            return figures(watch(transitions, expected, last), expected.size());
        }
    }

    private static String control(Duration freshFor) {
        return """
                id: bench-deadlines
                title: A control whose evidence soon becomes too old
                severity: low
                population: {kind: system}
                evidence: {kind: %1$s}
                assert: evidence.examined_packages > 0
                fresh_for: %2$ds
                """.formatted(Signal.PATCHES.kind(), freshFor.toSeconds());
    }

    /** Systems that were there before the crowd are covered too, and are not what is watched. */
    private List<Fired> watch(TopicTail transitions, Set<String> expected, Instant last) throws IOException {
        var fired = new ArrayList<Fired>();
        while (fired.size() < expected.size() && clock.instant().isBefore(last)) {
            for (var each : transitions.next()) {
                if (each.path("control_id").asText().equals("bench-deadlines")
                        && each.path("cause").asText().equals("DEADLINE")
                        && expected.contains(each.path("subject").asText())) {
                    fired.add(new Fired(
                            Instant.parse(each.path("effective_at").asText()),
                            Instant.parse(each.path("judged_at").asText())));
                }
            }
        }
        return fired;
    }

    private static List<Figure> figures(List<Fired> fired, int expected) {
        if (fired.isEmpty()) {
            throw new IllegalStateException("none of " + expected + " deadlines fired");
        }
        var late = fired.stream().mapToLong(Fired::lateMillis).summaryStatistics();
        var first = fired.stream().map(Fired::due).min(Instant::compareTo).orElseThrow();
        var last = fired.stream().map(Fired::due).max(Instant::compareTo).orElseThrow();
        var seconds = Math.max(1, Duration.between(first, last).toMillis()) / 1e3;
        var how = fired.size() + " deadlines of as many subjects due within " + Math.round(seconds)
                + " s, each from the instant at which it was due until it was judged; nothing else arrived.";
        return List.of(
                Figure.of("deadlines.missing", "deadlines that did not fire", expected - fired.size(), Unit.COUNT, how)
                        .against(Bar.atMost(0)),
                Figure.of("deadlines.rate", "deadlines due", fired.size() / seconds, Unit.EVENTS_PER_SECOND, how),
                Figure.of("deadlines.mean", "deadline due -> judged, mean", late.getAverage(), Unit.MILLISECONDS, how)
                        .against(PUNCTUAL),
                Figure.of(
                                "deadlines.max",
                                "deadline due -> judged, max",
                                (double) late.getMax(),
                                Unit.MILLISECONDS,
                                how)
                        .against(PUNCTUAL));
    }
}
