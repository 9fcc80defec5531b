package io.holdfast.control.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
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

    private final PrintStream out;
    private final PrintStream complaints;

    CheckCommand(PrintStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    public static void main(String[] arguments) {
        System.exit(new CheckCommand(System.out, System.err).run(List.of(arguments)));
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    int run(List<String> arguments) {
        var began = System.nanoTime();
        return switch (CheckArguments.of(arguments)) {
            case CheckArguments.Misused(var sentence) -> misused(sentence);
            case CheckArguments.Understood(var directory, var json, var page) -> {
                if (!Files.isDirectory(directory)) {
                    yield misused("there is no directory " + directory);
                }
                var check = Check.of(CatalogFiles.of(directory));
                var report = check.report();
                if (json) {
                    out.println(json(report));
                } else {
                    print(report, Duration.ofNanos(System.nanoTime() - began));
                }
                yield !report.isValid() ? NOT_IN_ORDER : page == null ? IN_ORDER : written(page, check.measuresPage());
            }
        };
    }

    private int misused(String sentence) {
        complaints.println("holdfast check: " + sentence);
        complaints.println(CheckArguments.USAGE);
        return MISUSED;
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

    private int written(Path page, String text) {
        try {
            Files.writeString(page, text);
            return IN_ORDER;
        } catch (IOException failure) {
            complaints.println("holdfast check: " + page + " can't be written: " + failure);
            return NOT_IN_ORDER;
        }
    }
}
