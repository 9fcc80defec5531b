package io.holdfast.foundation.testing;

import io.holdfast.local.infra.DirectoryTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for what tests write. All of them are gone when the test's process ends. */
public final class TemporaryFolder {

    private static final Path ALL = root();

    private TemporaryFolder() {}

    /** A new, empty folder. */
    public static Path named(String name) {
        try {
            return Files.createTempDirectory(ALL, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        try {
            var root = Files.createTempDirectory("holdfast-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path root) {
        try {
            DirectoryTree.delete(root);
        } catch (IOException failure) {
            throw new UncheckedIOException("the tests leave something behind in " + root, failure);
        }
    }
}
