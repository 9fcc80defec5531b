package io.holdfast.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a child process is started on this machine: away from the terminal's Ctrl-C, so that the suite decides the order
 * in which its parts stop, and for PostgreSQL, which refuses to run as root, as nobody when root starts it.
 */
public final class Launch {

    private static final Path PROGRAMS = Path.of("/usr/bin");

    private final List<String> prefix;

    private Launch(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /** In a session of its own where the machine can do that; elsewhere plainly. */
    public static Launch detached() {
        return new Launch(session());
    }

    /**
     * Like {@link #detached()}, and never as root.
     *
     * @param owned what the process must be able to read and write
     */
    static Launch unprivileged(Path owned) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return detached();
        }
        var namespace = List.of("unshare", "-U");
        if (succeeds(namespace, "id")) {
            return detached().then(namespace);
        }
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        if (succeeds(nobody, "test", "-x", owned.toString())) {
            giveToNobody(owned);
            return detached().then(nobody);
        }
        throw new IOException(
                "PostgreSQL refuses to run as root, and as root this machine offers no way around that for " + owned
                        + " (neither unshare -U nor setpriv works); start Holdfast as an ordinary user");
    }

    /** The whole command line for {@code command}. */
    public List<String> of(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private Launch then(List<String> further) {
        return new Launch(of(further));
    }

    private static List<String> session() {
        return Files.isExecutable(PROGRAMS.resolve("setsid")) ? List.of("setsid") : List.of();
    }

    private static boolean succeeds(List<String> prefix, String... command) throws InterruptedException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        var process = started(whole);
        return process != null && process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static @Nullable Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return null;
        }
    }

    private static void giveToNobody(Path directory) throws IOException {
        var nobody = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (var paths = Files.walk(directory)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setOwner(path, nobody);
                }
            }
        }
    }
}
