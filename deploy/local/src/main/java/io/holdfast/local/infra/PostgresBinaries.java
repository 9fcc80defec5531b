package io.holdfast.local.infra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from their Maven artifact. */
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Unpacks the programs below {@code parent}, unless an earlier start did so completely. */
    static PostgresBinaries in(Path parent) throws IOException {
        var archive = "postgres-" + operatingSystem() + "-" + architecture() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException("this build holds no PostgreSQL for this machine (" + archive + ")");
            }
            // The archive's size tells one version from another without reading it whole at every start.
            var directory = parent.resolve(archive.replace(".txz", "") + "-" + packed.available());
            if (!Files.exists(directory.resolve(COMPLETE))) {
                unpack(packed, directory);
            }
            return new PostgresBinaries(directory.toAbsolutePath());
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                place(archive, entry, directory);
            }
        }
        Files.createFile(directory.resolve(COMPLETE));
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path directory) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if (directory.relativize(target).startsWith("bin")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String operatingSystem() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return List.of("amd64", "x86_64").contains(System.getProperty("os.arch")) ? "x86_64" : "arm_64";
    }
}
