package io.holdfast.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A log that a child process appends to. Five older ones are kept beside it, and no file grows without end. */
public record LogFile(Path path) {

    static final int KEPT = 5;
    static final long LARGEST_BYTES = 50L << 20;
    private static final int TAIL_BYTES = 16_384;

    /** Begins a new file; the one of the last start becomes {@code .1}. */
    public void rotate() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return;
        }
        shiftOlder();
        Files.move(path, older(1), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Rotates a file that has grown too large while its process goes on writing to it (the process appends). */
    void rotateWhenLarge() throws IOException {
        if (!Files.exists(path) || Files.size(path) < LARGEST_BYTES) {
            return;
        }
        shiftOlder();
        Files.copy(path, older(1), StandardCopyOption.REPLACE_EXISTING);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
        }
    }

    /** The last {@code count} lines. */
    public List<String> tail(int count) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    private void shiftOlder() throws IOException {
        for (int age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(older(age))) {
                Files.move(older(age), older(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
