package io.holdfast.bench.plan;

import io.holdfast.bench.load.Wire;
import java.time.Duration;
import java.util.Set;

/**
 * The size of a run. Every loop of the bench is bounded by one of these.
 *
 * @param parts what is measured; everything else is skipped
 * @param events how many events the raw and the throughput measure send
 * @param subjects how many subjects they speak of
 * @param warmup how many events go through before anything is measured, so that the services run compiled code
 * @param driftPerMille how many of a thousand events say that something broke
 * @param wire how the events travel over Kafka
 * @param connections concurrent connections of single posts
 * @param httpTime how long each of the two HTTP measures lasts
 * @param probes how many subjects the latency measure breaks
 * @param probesPerSecond how often it breaks one
 * @param background events per second that go through meanwhile
 * @param stateSubjects how many subjects exist when state is measured
 * @param patience how long to wait for the suite to catch up before a measure is given up
 */
public record Plan(
        Set<Part> parts,
        long events,
        int subjects,
        long warmup,
        int driftPerMille,
        Wire wire,
        int connections,
        Duration httpTime,
        int probes,
        int probesPerSecond,
        int background,
        int stateSubjects,
        Duration patience) {

    /** What each part of the plan is at most: a typing error must not fill a disk. */
    private static final long MOST = 100_000_000;

    public Plan {
        parts = Set.copyOf(parts);
        within("events", events, 1, MOST);
        within("subjects", subjects, 10, 10_000_000);
        within("warmup", warmup, 0, MOST);
        within("drift-per-mille", driftPerMille, 0, 1000);
        within("connections", connections, 1, 1000);
        within("http-seconds", httpTime.toSeconds(), 1, 600);
        within("probes", probes, 1, 100_000);
        within("probes-per-second", probesPerSecond, 1, 1000);
        within("background", background, 0, 1_000_000);
        within("state-subjects", stateSubjects, 10, 10_000_000);
        within("patience", patience.toSeconds(), 1, 24 * 3600);
    }

    /** The same measures in miniature: shows that everything works, says nothing about speed. */
    public Plan quick() {
        return new Plan(
                parts,
                Math.min(events, 2_000),
                Math.min(subjects, 200),
                Math.min(warmup, 500),
                driftPerMille,
                wire,
                Math.min(connections, 4),
                Duration.ofSeconds(1),
                Math.min(probes, 10),
                probesPerSecond,
                Math.min(background, 50),
                Math.min(stateSubjects, 500),
                patience);
    }

    public boolean asks(Part part) {
        return parts.contains(part);
    }

    private static void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "--" + option + " must lie between " + least + " and " + most + ", not " + value);
        }
    }
}
