package io.holdfast.control.check;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the caller of {@code holdfast check} wants. */
sealed interface CheckArguments {

    String USAGE = """
            usage: holdfast check [DIR] [--json] [--measures FILE]
              DIR              a catalog's directory; the suite's own when left out
              --json           the outcome as JSON
              --measures FILE  when all is in order, write there what watches over each measure (Markdown)""";

    /**
     * Something to do.
     *
     * @param page where to write the page of measures; null for nowhere
     */
    record Understood(
            Path directory, boolean json, @Nullable Path page) implements CheckArguments {}

    record Misused(String sentence) implements CheckArguments {}

    /** The arguments of one call; the script names the suite's own catalog in a system property. */
    static CheckArguments of(List<String> arguments) {
        return of(arguments, Optional.ofNullable(System.getProperty("holdfast.catalog")));
    }

    static CheckArguments of(List<String> arguments, Optional<String> otherwise) {
        var rest = new ArrayDeque<>(arguments);
        var directory = otherwise.map(Path::of);
        var named = false;
        var json = false;
        Path page = null;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--measures") && !rest.isEmpty()) {
                page = Path.of(rest.pop());
            } else if (argument.startsWith("-") || named) {
                return new Misused("'" + argument + "' is not understood");
            } else {
                directory = Optional.of(Path.of(argument));
                named = true;
            }
        }
        return directory.isEmpty() ? new Misused("which directory?") : new Understood(directory.get(), json, page);
    }
}
