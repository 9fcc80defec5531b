package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.FindingView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What routing promises, held against whatever happens: random breaks and recoveries, silences and maintenances. The
 * reference knows nothing of groups; it only keeps who believes what, and since when things are as they are.
 */
class PromisesTest {

    private static final int SECONDS = 3_000;
    private static final Duration PATIENCE = Simulation.TIMING
            .groupWait()
            .plus(Simulation.TIMING.groupInterval())
            .plusSeconds(2);

    private final Simulation simulation = new Simulation();
    private final Map<ChannelId, Map<UUID, Instant>> believed = new HashMap<>();
    private final Map<UUID, Instant> tellableSince = new HashMap<>();
    private final Map<UUID, Instant> overSince = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hold(long seed) {
        var random = new Random(seed);
        for (var second = 0; second < SECONDS; second++) {
            // Half of the time things happen, then it is calm, and what is true must have been told.
            if (second < SECONDS / 2) {
                happen(random);
            }
            simulation.tick().forEach(this::hear);
            observe();
        }
        for (var channel : Simulation.CHANNELS) {
            assertThat(believed.getOrDefault(channel, Map.of()).keySet()).isEqualTo(firing());
        }
    }

    private void happen(Random random) {
        if (random.nextInt(20) == 0) {
            simulation.change("srv-" + random.nextInt(5), random);
        }
        if (random.nextInt(300) == 0) {
            var kind = random.nextBoolean() ? MuteKind.SILENCE : MuteKind.MAINTENANCE;
            var starts = simulation.now().plusSeconds(random.nextInt(60));
            var subject = Cases.matchers("subject=~srv-[" + random.nextInt(3) + "-" + (3 + random.nextInt(2)) + "]");
            var ends = starts.plusSeconds(30 + random.nextInt(400));
            simulation.open(new Window(new UUID(9, random.nextLong()), kind, "window", subject, starts, ends));
        }
    }

    /** Nobody hears what they know, of an end whose beginning they do not know, or what is held back. */
    private void hear(Telling telling) {
        var finding = telling.member().finding();
        var beliefs = believed.computeIfAbsent(telling.channel(), channel -> new HashMap<>());
        var windows = simulation.windowsOver(finding);
        switch (telling.reason()) {
            case OPENED, REOPENED -> {
                assertThat(beliefs).doesNotContainKey(finding.id());
                assertThat(windows).isEmpty();
                beliefs.put(finding.id(), simulation.now());
            }
            case WORSENED -> {
                assertThat(beliefs).containsKey(finding.id());
                assertThat(windows).isEmpty();
                beliefs.put(finding.id(), simulation.now());
            }
            case REPEATED -> {
                assertThat(beliefs).containsKey(finding.id());
                assertThat(windows).isEmpty();
                assertThat(beliefs.values()).as("one of them was told long ago").anyMatch(this::isLongAgo);
                // All that stands is repeated together; it counts as told anew once the second is over.
                repeated.add(new Pair(telling.channel(), finding.id()));
            }
            case RESOLVED -> {
                assertThat(beliefs).containsKey(finding.id());
                assertThat(windows).noneMatch(window -> window.kind() == MuteKind.MAINTENANCE);
                beliefs.remove(finding.id());
            }
            case SILENCE_ENDING -> assertThat(windows).isNotEmpty();
            case OVERDUE, DUE_SOON, FLAPPING, DIGEST, TEST ->
                throw new AssertionError("nothing of this happens here: " + telling.reason());
        }
    }

    private record Pair(ChannelId channel, UUID finding) {}

    private final Set<Pair> repeated = new HashSet<>();

    private boolean isLongAgo(Instant told) {
        return !told.plus(Simulation.TIMING.repeatInterval()).isAfter(simulation.now());
    }

    /** What has been true for as long as the route asks for patience is known to everybody. */
    private void observe() {
        repeated.forEach(pair -> believed.computeIfAbsent(pair.channel(), channel -> new HashMap<>())
                .put(pair.finding(), simulation.now()));
        repeated.clear();
        for (var finding : simulation.findings()) {
            var windows = simulation.windowsOver(finding);
            var over = finding.resolution() != null;
            var held = over
                    ? windows.stream().anyMatch(window -> window.kind() == MuteKind.MAINTENANCE)
                    : !windows.isEmpty();
            since(tellableSince, finding, !over && !held);
            since(overSince, finding, over && !held);
            for (var channel : Simulation.CHANNELS) {
                var knows = believed.getOrDefault(channel, Map.of()).containsKey(finding.id());
                assertThat(knows || !isOverdue(tellableSince, finding))
                        .as("%s is told in time", finding.subject())
                        .isTrue();
                assertThat(!knows || !isOverdue(overSince, finding))
                        .as("the end of %s is told in time", finding.subject())
                        .isTrue();
            }
        }
    }

    private void since(Map<UUID, Instant> times, FindingView finding, boolean holds) {
        if (holds) {
            times.putIfAbsent(finding.id(), simulation.now());
        } else {
            times.remove(finding.id());
        }
    }

    private boolean isOverdue(Map<UUID, Instant> times, FindingView finding) {
        var since = times.get(finding.id());
        return since != null && since.plus(PATIENCE).isBefore(simulation.now());
    }

    private Set<UUID> firing() {
        var firing = new HashSet<UUID>();
        for (var finding : List.copyOf(simulation.findings())) {
            if (finding.resolution() == null) {
                firing.add(finding.id());
            }
        }
        return firing;
    }
}
