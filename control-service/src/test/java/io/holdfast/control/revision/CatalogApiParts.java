package io.holdfast.control.revision;

import io.holdfast.control.testing.Catalogs;
import io.holdfast.foundation.testing.RealParts;
import io.holdfast.foundation.testing.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The service over a catalog, a database and a consumer group of its own, so that what is changed here stays here. */
public final class CatalogApiParts implements QuarkusTestResourceLifecycleManager {

    /** Where the catalog is; a system property, since test and resource live in two class loaders. */
    private static final String DIRECTORY = "holdfast.test.revision-catalog";

    static Path directory() {
        return Path.of(System.getProperty(DIRECTORY, "none"));
    }

    @Override
    public Map<String, String> start() {
        var name = "revision" + UUID.randomUUID().toString().replace("-", "");
        createDatabase(name);
        var directory = Catalogs.catalog()
                .backupControl("revised", "evidence.encrypted")
                .measure("m-revised", "revised")
                .write();
        System.setProperty(DIRECTORY, directory.toString());
        return Map.of(
                "kafka.bootstrap.servers",
                RealParts.kafka().bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                RealParts.postgres().jdbcUrl(name),
                "holdfast.control.topology.application-id",
                name,
                "holdfast.control.topology.state-directory",
                TemporaryFolder.named("streams").toString(),
                "holdfast.control.posture.reader",
                name + "-posture",
                "holdfast.catalog.directory",
                directory.toString(),
                "holdfast.catalog.interval",
                "100ms",
                "mp.jwt.verify.publickey.location",
                "NONE");
    }

    @Override
    public void stop() {
        // The parts end with the test JVM.
    }

    private static void createDatabase(String name) {
        var url = RealParts.postgres().jdbcUrl("postgres");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
