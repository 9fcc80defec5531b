package io.holdfast.local.preflight;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Service processes that outlived a killed suite. Only processes that were written down, and are still the same, count. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends them and says how many there were. */
    public static int end(Home home) throws CannotStart, IOException, InterruptedException {
        var living = new ArrayList<ProcessHandle>();
        for (var file : notes(home)) {
            living(file).ifPresent(living::add);
        }
        living.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(living);
        for (var file : notes(home)) {
            Files.delete(file);
        }
        return living.size();
    }

    public static Path note(Home home, String name) {
        return home.run().resolve(name + ".pid");
    }

    /** The process that is written down in {@code note}, if it is still the same and lives. */
    public static Optional<ProcessHandle> living(Path note) throws IOException {
        return Files.exists(note) ? ProcessNote.read(note).flatMap(ProcessNote::living) : Optional.empty();
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws CannotStart, InterruptedException {
        var all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            all.get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            var pids = processes.stream()
                    .filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .toList();
            throw new CannotStart("Processes of an earlier start do not end: " + pids + ".", failure);
        }
    }

    private static List<Path> notes(Home home) throws IOException {
        try (var files = Files.newDirectoryStream(home.run(), "*.pid")) {
            var notes = new ArrayList<Path>();
            files.forEach(notes::add);
            return notes;
        }
    }
}
