package io.holdfast.bench;

import io.holdfast.bench.report.JsonReport;
import io.holdfast.bench.report.TableReport;
import io.holdfast.bench.suite.EmbeddedSuite;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures Holdfast on this machine: starts a fresh suite of its own beside whatever runs already, measures it part by
 * part, prints every figure with its bar, and stops it.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a fresh Holdfast suite on this machine, in a temporary folder and on free ports.")
public final class Bench implements Callable<Integer> {

    private static final int BAR_MISSED = 1;

    @Mixin
    private final Options options = new Options();

    @Option(
            names = "--project",
            defaultValue = "${sys:holdfast.project:-.}",
            description = "The folder with the built services and the catalog (${DEFAULT-VALUE}).")
    private Path project = Path.of(".");

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws Exception {
        // The Kafka clients tell every one of their settings at INFO.
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var plan = options.plan();
        var recordings = options.recordings();
        if (recordings != null) {
            Files.createDirectories(recordings);
        }
        out.println("starting a suite of its own …");
        try (var suite = EmbeddedSuite.start(project, options.keep())) {
            var report = new Session(plan, suite.running(), recordings, InstantSource.system(), out).run();
            new TableReport(out).print(report);
            var json = options.json();
            if (json.isPresent()) {
                JsonReport.write(report, json.get());
            }
            return options.enforce() && !report.everyBarMet() ? BAR_MISSED : 0;
        }
    }
}
