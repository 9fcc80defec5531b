package io.holdfast.bench;

import io.holdfast.bench.load.Wire;
import io.holdfast.bench.plan.Part;
import io.holdfast.bench.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says. */
final class Options {

    @Option(names = "--only", split = ",", description = "Parts to run: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Part> only = List.of();

    @Option(names = "--quick", description = "A run in miniature: shows that it works, says nothing about speed.")
    private boolean quick;

    @Option(names = "--events", defaultValue = "300000", description = "Events from Kafka in (${DEFAULT-VALUE}).")
    private long events;

    @Option(names = "--subjects", defaultValue = "10000", description = "Subjects they speak of (${DEFAULT-VALUE}).")
    private int subjects;

    @Option(names = "--warmup", defaultValue = "100000", description = "Events before measuring (${DEFAULT-VALUE}).")
    private long warmup;

    @Option(
            names = "--drift-per-mille",
            defaultValue = "10",
            description = "Events of a thousand that say that something broke (${DEFAULT-VALUE}).")
    private int driftPerMille;

    @Option(
            names = "--wire",
            defaultValue = "STRUCTURED",
            description = "CloudEvents over Kafka: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Wire wire = Wire.STRUCTURED;

    @Option(
            names = "--connections",
            defaultValue = "16",
            description = "Connections of single posts (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--http-seconds",
            defaultValue = "15",
            description = "Length of each HTTP measure (${DEFAULT-VALUE}).")
    private int httpSeconds;

    @Option(names = "--probes", defaultValue = "300", description = "Subjects broken for latency (${DEFAULT-VALUE}).")
    private int probes;

    @Option(names = "--probes-per-second", defaultValue = "5", description = "How often one breaks (${DEFAULT-VALUE}).")
    private int probesPerSecond;

    @Option(names = "--background", defaultValue = "500", description = "Events/s meanwhile (${DEFAULT-VALUE}).")
    private int background;

    @Option(names = "--state-subjects", defaultValue = "100000", description = "Subjects for state (${DEFAULT-VALUE}).")
    private int stateSubjects;

    @Option(
            names = "--patience",
            defaultValue = "900",
            description = "Seconds that the suite may take to catch up before a part is given up (${DEFAULT-VALUE}).")
    private int patience;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the report as JSON.")
    private @Nullable Path json;

    @Option(names = "--jfr", paramLabel = "DIR", description = "Flight recordings of the services under throughput.")
    private @Nullable Path recordings;

    @Option(names = "--keep", description = "Keeps the suite's temporary folder with its data and logs.")
    private boolean keep;

    @Option(names = "--enforce", description = "Exit code 1 when a bar is missed.")
    private boolean enforce;

    Plan plan() {
        var plan = new Plan(
                parts(),
                events,
                subjects,
                warmup,
                driftPerMille,
                wire,
                connections,
                Duration.ofSeconds(httpSeconds),
                probes,
                probesPerSecond,
                background,
                stateSubjects,
                Duration.ofSeconds(patience));
        return quick ? plan.quick() : plan;
    }

    Optional<Path> json() {
        return Optional.ofNullable(json);
    }

    @Nullable
    Path recordings() {
        return recordings;
    }

    boolean keep() {
        return keep;
    }

    boolean enforce() {
        return enforce;
    }

    /** Every rate is given relative to the raw one, so measuring a rate measures the raw one too. */
    private Set<Part> parts() {
        if (only.isEmpty()) {
            return EnumSet.allOf(Part.class);
        }
        var parts = EnumSet.copyOf(only);
        if (parts.contains(Part.THROUGHPUT) || parts.contains(Part.HTTP)) {
            parts.add(Part.RAW);
        }
        return parts;
    }
}
