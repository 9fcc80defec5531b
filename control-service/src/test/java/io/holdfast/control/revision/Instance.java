package io.holdfast.control.revision;

import io.holdfast.control.inforce.CatalogInForce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;

/** One of several instances of the service, as far as its catalog is concerned, with a directory of its own. */
final class Instance {

    final Path directory;
    final Refusals refusals = new Refusals(InstantSource.system(), new SimpleMeterRegistry());
    final Versions versions;
    final CatalogInForce inForce;
    final CatalogChanges changes;

    private Instance(Path directory, DataSource database) {
        var files = new CatalogDirectory(settings(directory));
        this.directory = directory;
        this.versions = new Versions(database, InstantSource.system());
        this.inForce = new CatalogLoader(files, versions, refusals).load(InstantSource.system());
        this.changes = new CatalogChanges(inForce, files, versions, refusals);
    }

    /** Starts, as a service does that has a database. */
    static Instance start(Path directory, DataSource database) throws SQLException {
        var instance = new Instance(directory, database);
        instance.look();
        return instance;
    }

    static CatalogSettings settings(Path directory) {
        return new CatalogSettings() {
            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public Duration interval() {
                return Duration.ofSeconds(1);
            }
        };
    }

    /** As often as it takes to see that an edit is over. */
    void look() throws SQLException {
        for (var i = 0; i < 2; i++) {
            changes.lookAtDirectory();
            changes.followVersions();
        }
    }

    /** Like an editor that writes to another file and renames it. */
    void edit(String name, String text) {
        try {
            var next = Files.writeString(directory.resolve("next.tmp"), text);
            Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String version() {
        return inForce.rules().catalog().version();
    }

    String assertion(String control) {
        return inForce.rules()
                .rule(control)
                .map(rule -> rule.control().assertion().text())
                .orElse("not there");
    }

    Map<String, String> files() {
        return new CatalogDirectory(settings(directory)).read().files();
    }
}
