package io.holdfast.bench.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What lies on disk. */
public final class Disk {

    private Disk() {}

    /**
     * The space that a folder takes. Kafka and PostgreSQL reserve files that are mostly empty, so their lengths would say
     * nothing; {@code du} counts what is really taken. Files that vanish meanwhile do not count.
     */
    public static long sizeOf(Path directory) throws IOException, InterruptedException {
        if (!Files.exists(directory)) {
            return 0;
        }
        var process = new ProcessBuilder("du", "-sk", directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        if (output.isBlank()) {
            throw new IOException("du told nothing about " + directory);
        }
        return Long.parseLong(output.split("\\s+", 2)[0]) * 1024;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
