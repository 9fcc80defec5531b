package io.holdfast.local.preflight;

import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that one process runs the suite over a home. The operating system holds it and lets it go with the process, however
 * that ends, so a lock file that a killed run left behind never stands in the way.
 */
public final class Lock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock held;
    private final Path note;

    private Lock(FileChannel channel, FileLock held, Path note) {
        this.channel = channel;
        this.held = held;
        this.note = note;
    }

    /** The lock, or nothing when a living suite holds it. */
    public static Optional<Lock> take(Home home) throws IOException {
        var channel = FileChannel.open(
                home.run().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var held = tryLock(channel);
        if (held == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Lock(channel, held, SuiteNote.file(home)));
    }

    /** Whether a living suite holds it. */
    public static boolean isHeld(Home home) throws IOException {
        if (!Files.exists(home.run().resolve("lock"))) {
            return false;
        }
        var taken = take(home);
        if (taken.isPresent()) {
            taken.get().release();
            return false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        release();
    }

    private void release() throws IOException {
        held.release();
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
