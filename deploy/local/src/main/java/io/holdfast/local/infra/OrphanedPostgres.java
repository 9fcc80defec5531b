package io.holdfast.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a killed supervisor left of its database: a server that still runs over the data, or only its lock file. */
final class OrphanedPostgres {

    private static final int DATA_DIRECTORY_LINE = 1;

    private OrphanedPostgres() {}

    /**
     * Ends a server that still runs over {@code data}, and removes a lock file whose process is gone or is somebody
     * else's by now: PostgreSQL itself would refuse to start when the number was given to another process.
     *
     * <p>The server is killed, not asked: whoever held its other end is dead already, and its write-ahead log brings every
     * committed transaction back.
     *
     * @return whether there was such a server
     */
    static boolean end(Path data) throws IOException, InterruptedException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return false;
        }
        var running = postmaster(lock, data);
        if (running.isPresent()) {
            kill(running.get());
        }
        Files.deleteIfExists(lock);
        return running.isPresent();
    }

    private static Optional<ProcessHandle> postmaster(Path lock, Path data) throws IOException {
        var lines = Files.readAllLines(lock);
        if (lines.size() <= DATA_DIRECTORY_LINE) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        commandLine(process).contains(data.toAbsolutePath().toString()));
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static void kill(ProcessHandle postmaster) throws IOException, InterruptedException {
        var backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        for (var backend : backends) {
            await(backend);
        }
        await(postmaster);
    }

    private static void await(ProcessHandle process) throws IOException, InterruptedException {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException(
                    "the PostgreSQL process " + process.pid() + " of an earlier run does not end", failure);
        }
    }
}
