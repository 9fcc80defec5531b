package io.holdfast.local.command;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The entry point of the embedded runtime. */
@Command(
        name = "holdfast",
        description = "Keeps an organisation's promises under watch.",
        subcommands = {Up.class, Status.class, Token.class})
public final class Holdfast {

    private Holdfast() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Holdfast())
                .setExecutionExceptionHandler(sentences(System.err))
                .execute(arguments));
    }

    /** The project folder is given by the script, which knows where it lies itself. */
    static Settings settings() throws CannotStart {
        return Settings.from(Path.of(System.getProperty("holdfast.project", ".")), System.getenv());
    }

    /** How the person calls the script. */
    static String door() {
        return System.getProperty("holdfast.door", "./holdfast");
    }

    /** What was foreseen is told in a sentence; a stack trace is for what nobody foresaw. */
    private static IExecutionExceptionHandler sentences(PrintStream out) {
        return (failure, command, parsed) -> {
            if (failure instanceof CannotStart foreseen) {
                out.println("holdfast: " + foreseen.sentence());
            } else {
                out.println("holdfast: " + failure);
                failure.printStackTrace(out);
            }
            return 1;
        };
    }
}
