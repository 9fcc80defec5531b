package io.holdfast.bench.measure;

import io.holdfast.bench.load.Subject;
import io.holdfast.bench.load.Ticks;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.InForce;
import io.holdfast.bench.suite.TopicTail;
import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * How punctually deadlines fire when 1,000,000 would come due within an hour: every system's evidence ends at an instant of
 * its own, and the first minutes are watched. No event arrives meanwhile; only the clock moves things.
 */
public final class DeadlineRain implements Measure {

    private static final Bar PUNCTUAL = Bar.atMost(1_000);
    private static final Duration APART = Duration.ofHours(1).dividedBy(1_000_000);
    private static final Duration WATCHED = Duration.ofMinutes(3);

    /** Until the first is due: for the evidence to be judged and told, and everything to come to rest. */
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private static final int TAKEN_IN_A_SECOND = 1_000;
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
        var systems = crowd.gather().systems();
        var catalog = stage.suite().catalog();
        var inForce = new InForce(stage.suite());
        var controls = inForce.controls();
        Ticks.add(catalog);
        try {
            inForce.awaitControls(controls + 1, stage.plan().patience());
            return rain(systems);
        } finally {
            // What is measured next must not be about evidence that has just ended.
            Ticks.remove(catalog);
            inForce.awaitControls(controls, stage.plan().patience());
        }
    }

    private List<Figure> rain(List<Subject> systems)
            throws InterruptedException, ExecutionException, SQLException, IOException {
        var first = clock.instant().plus(AHEAD).plusSeconds(systems.size() / TAKEN_IN_A_SECOND);
        var ticks = new Ticks(stage.ids(), stage.clock());
        for (var index = 0; index < systems.size(); index++) {
            var end = first.plus(APART.multipliedBy(index));
            stage.kafka().sendOne(ticks.until(end, systems.get(index), Topic.INBOUND.topicName()));
        }
        stage.kafka().settle();
        stage.progress().awaitQuiet(stage.plan().patience());
        try (var transitions = TopicTail.of(stage.suite().kafka(), Topic.TRANSITIONS.topicName())) {
            // Those that came due while the suite was still busy are not counted.
            var from = later(clock.instant(), first);
            var to = from.plus(WATCHED);
            var expected = IntStream.range(0, systems.size())
                    .mapToObj(index -> first.plus(APART.multipliedBy(index)))
                    .filter(due -> !due.isBefore(from) && due.isBefore(to))
                    .count();
            if (expected == 0) {
                throw new IllegalStateException(
                        "all " + systems.size() + " deadlines were due before the suite was quiet");
            }
            return figures(watch(transitions, from, to, expected), expected, systems.size());
        }
    }

    /** Systems that were there before the crowd have no such evidence, and no deadline. */
    private List<Fired> watch(TopicTail transitions, Instant from, Instant to, long expected) throws IOException {
        var fired = new ArrayList<Fired>();
        while (fired.size() < expected && clock.instant().isBefore(to.plus(AFTER_THE_LAST))) {
            for (var each : transitions.next()) {
                var due = Instant.parse(each.path("effective_at").asText());
                if (each.path("control_id").asText().equals(Ticks.CONTROL)
                        && each.path("cause").asText().equals("DEADLINE")
                        && !due.isBefore(from)
                        && due.isBefore(to)) {
                    fired.add(
                            new Fired(due, Instant.parse(each.path("judged_at").asText())));
                }
            }
        }
        return fired;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Figure> figures(List<Fired> fired, long expected, int open) {
        if (fired.isEmpty()) {
            throw new IllegalStateException("none of " + open + " deadlines fired");
        }
        var late = fired.stream().mapToLong(Fired::lateMillis).summaryStatistics();
        var how = String.format(
                Locale.ROOT,
                "%,d deadlines of as many subjects, due %,.1f ms apart (1,000,000 an hour), each from the instant at which"
                        + " it was due until it was judged; %,d were open; nothing else arrived.",
                fired.size(),
                APART.toNanos() / 1e6,
                open);
        return List.of(
                Figure.of(
                                "deadlines.missing",
                                "deadlines that did not fire",
                                (double) expected - fired.size(),
                                Unit.COUNT,
                                how)
                        .against(Bar.atMost(0)),
                Figure.of("deadlines.mean", "deadline due -> judged, mean", late.getAverage(), Unit.MILLISECONDS, how)
                        .against(PUNCTUAL),
                Figure.of(
                        "deadlines.max", "deadline due -> judged, max", (double) late.getMax(), Unit.MILLISECONDS, how),
                Figure.of("deadlines.pause", "longest time in which none fired", pause(fired), Unit.MILLISECONDS, how)
                        .against(PUNCTUAL));
    }

    private static double pause(List<Fired> fired) {
        var instants =
                fired.stream().map(Fired::at).sorted(Comparator.naturalOrder()).toList();
        var longest = Duration.ZERO;
        for (var index = 1; index < instants.size(); index++) {
            var gap = Duration.between(instants.get(index - 1), instants.get(index));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest.toMillis();
    }
}
