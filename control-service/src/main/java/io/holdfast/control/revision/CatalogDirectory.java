package io.holdfast.control.revision;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalog directory. Whoever edits it may write files in place, rename over them, or swap a symbolic link, as
 * Kubernetes does; so what is compared is what the files say, and nothing else.
 */
@Singleton
class CatalogDirectory {

    private static final List<String> FOLDERS = List.of("kinds", "controls", "declarations", "frameworks");

    /** There while this service writes several files: until it is gone, the directory is half of one version. */
    private static final String UNFINISHED = ".unfinished-version";

    private final Path root;

    CatalogDirectory(CatalogSettings settings) {
        root = settings.directory().toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** What is in the directory now. Tests of controls lie there as well and are no part of the catalog. */
    Content read() {
        var files = new TreeMap<String, String>();
        var unreadable = new ArrayList<CatalogError>();
        var source = CatalogFiles.of(root);
        for (var name : names(source)) {
            try {
                files.put(name, source.text(name));
            } catch (IOException failure) {
                unreadable.add(new CatalogError(name, 1, null, "the file can't be read as UTF-8 text: " + failure));
            }
        }
        return new Content(files, unreadable);
    }

    /** The version of which a service that ended meanwhile wrote only a part. */
    Optional<String> unfinished() {
        try {
            return Optional.of(Files.readString(root.resolve(UNFINISHED)));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * Makes the directory hold these files and no other ones of a catalog. Each file is replaced in one step; if this is
     * interrupted, {@link #unfinished()} tells so.
     *
     * @throws NotWritable when the directory can't be written, e.g. because it is a Kubernetes ConfigMap; nothing is done
     * @throws IOException when it failed on the way
     */
    void write(String version, SortedMap<String, String> files) throws IOException, NotWritable {
        begin(version);
        for (var file : files.entrySet()) {
            var target = root.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            replace(target, file.getValue());
        }
        for (var name : names(CatalogFiles.of(root))) {
            if (!files.containsKey(name)) {
                Files.deleteIfExists(root.resolve(name));
            }
        }
        Files.delete(root.resolve(UNFINISHED));
    }

    /** The directory belongs to somebody else. */
    static final class NotWritable extends Exception {
        NotWritable(IOException cause) {
            super(cause);
        }
    }

    private void begin(String version) throws NotWritable {
        try {
            Files.writeString(root.resolve(UNFINISHED), version);
        } catch (IOException refused) {
            throw new NotWritable(refused);
        }
    }

    private static void replace(Path target, String text) throws IOException {
        var next = Files.createTempFile(target.resolveSibling("."), ".next-", ".tmp");
        Files.writeString(next, text);
        // A temporary file is the owner's alone; the catalog is read by other services as well.
        if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names(CatalogFiles source) {
        var names = new ArrayList<String>();
        // Whether a catalog may lack one of them is for its reader to say.
        for (var folder : FOLDERS.stream().filter(source::has).toList()) {
            try {
                source.in(folder).stream().filter(CatalogDirectory::isPart).forEach(names::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return names;
    }

    private static boolean isPart(String name) {
        return !(name.startsWith(CatalogSource.CONTROLS + "/") && CatalogSource.isTest(name));
    }
}
