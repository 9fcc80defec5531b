package io.holdfast.local.command;

import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.settings.CannotStart;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a token, and nothing else, on the standard output. */
@Command(name = "token", description = "Prints a bearer token for the embedded suite.")
final class Token implements Callable<Integer> {

    private static final long MOST_HOURS = 24L * 365;

    @Parameters(paramLabel = "ROLE", description = "viewer, operator, auditor, admin or source")
    private String role = "";

    @Option(names = "--name", description = "who it is for (default: the role)")
    private @Nullable String name;

    @Option(names = "--source", description = "for the role source: the one source that it may speak for")
    private @Nullable String source;

    @Option(names = "--hours", description = "how long it is valid (default: ${DEFAULT-VALUE})", defaultValue = "12")
    private long hours;

    @Override
    public Integer call() throws Exception {
        var known = Role.named(role)
                .orElseThrow(
                        () -> new CannotStart("There is no role '" + role + "'; the roles are " + Role.names() + "."));
        if (known == Role.SOURCE && source == null) {
            throw new CannotStart("A token for the role source speaks for one source; name it with --source.");
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new CannotStart("--hours is " + hours + ", but a token is valid for 1 to " + MOST_HOURS + " hours.");
        }
        var home = Holdfast.settings().home();
        home.create();
        var tokens = new Tokens(Keys.in(home.keys()), InstantSource.system());
        var person = name == null ? Optional.ofNullable(source).orElse(role) : name;
        System.out.println(tokens.issue(known, person, Optional.ofNullable(source), Duration.ofHours(hours)));
        return 0;
    }
}
