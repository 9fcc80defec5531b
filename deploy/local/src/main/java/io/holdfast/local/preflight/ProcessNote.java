package io.holdfast.local.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A child process as it was written down when it started.
 *
 * @param started when the operating system says it started; with the number it tells one process from another that got
 *     the same number later
 * @param mark a part of its command line that only it has
 */
public record ProcessNote(long pid, Instant started, String mark) {

    /** The system counts from its boot, whose own time may move by a second when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessNote of(ProcessHandle process, String mark) {
        return new ProcessNote(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), mark);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, pid + "\n" + started + "\n" + mark + "\n");
    }

    /** The note in {@code file}; a half-written one counts as none. */
    static Optional<ProcessNote> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ProcessNote(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2)));
        } catch (NumberFormatException | DateTimeParseException broken) {
            return Optional.empty();
        }
    }

    /** The process itself while it lives; empty when it is gone or its number belongs to another by now. */
    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    boolean isTheSame(ProcessHandle process) {
        var startedThen = process.info().startInstant().orElse(Instant.EPOCH);
        var commandLine = process.info().commandLine().orElse("");
        return Duration.between(startedThen, started).abs().compareTo(TOLERANCE) <= 0 && commandLine.contains(mark);
    }
}
