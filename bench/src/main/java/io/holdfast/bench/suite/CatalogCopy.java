package io.holdfast.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The catalog that the suite under measure follows: the product's at first, and the run's own to change. */
public final class CatalogCopy {

    private final Path directory;

    private CatalogCopy(Path directory) {
        this.directory = directory;
    }

    static CatalogCopy of(Path original, Path directory) throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : files.sorted().toList()) {
                Files.copy(file, directory.resolve(original.relativize(file)));
            }
        }
        return new CatalogCopy(directory);
    }

    Path directory() {
        return directory;
    }

    /** Puts a file in place at once: whoever reads the directory sees it whole or not at all. */
    public void put(String name, String text) throws IOException {
        var file = directory.resolve(name);
        var partial = Files.writeString(directory.resolve("." + file.getFileName()), text);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a file away; what it held goes out of force soon. */
    public void remove(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }
}
