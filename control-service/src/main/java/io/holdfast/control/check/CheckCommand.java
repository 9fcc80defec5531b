package io.holdfast.control.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.foundation.json.Json;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code holdfast check}: needs neither a server nor a database. */
public final class CheckCommand {

    static final int IN_ORDER = 0;
    static final int NOT_IN_ORDER = 1;
    static final int MISUSED = 2;

    private static final String USAGE = "usage: holdfast check [DIR] [--json]";

    private final PrintStream out;
    private final PrintStream errors;

    CheckCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        System.exit(new CheckCommand(System.out, System.err).run(List.of(arguments)));
    }

    /**
     * Runs the command.
     *
     * @param arguments the catalog's directory, and options
     * @return the exit code
     */
    int run(List<String> arguments) {
        var began = System.nanoTime();
        var directories =
                arguments.stream().filter(each -> !each.startsWith("-")).toList();
        var options = arguments.stream().filter(each -> each.startsWith("-")).toList();
        if (directories.size() != 1 || !List.of("--json").containsAll(options)) {
            errors.println(USAGE);
            return MISUSED;
        }
        var directory = Path.of(directories.getFirst());
        if (!Files.isDirectory(directory)) {
            errors.println("holdfast check: there is no directory " + directory);
            return MISUSED;
        }
        var report = Check.of(CatalogFiles.of(directory));
        if (options.isEmpty()) {
            print(report, Duration.ofNanos(System.nanoTime() - began));
        } else {
            out.println(json(report));
        }
        return report.isValid() ? IN_ORDER : NOT_IN_ORDER;
    }

    private void print(Report report, Duration took) {
        report.warnings().forEach(each -> out.println("warning: " + each));
        report.errors().forEach(out::println);
        report.tests().failed().forEach(out::println);
        out.println(report.summary() + String.format(Locale.ROOT, " in %.1f s", took.toMillis() / 1000.0));
    }

    private static String json(Report report) {
        try {
            return Json.mapper()
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report has JSON", impossible);
        }
    }
}
