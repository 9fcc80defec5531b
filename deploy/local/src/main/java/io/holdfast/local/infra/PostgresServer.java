package io.holdfast.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server on a loopback port with one database a service. Its data survive a restart. */
public final class PostgresServer implements AutoCloseable {

    /** The databases of the suite; each belongs to one service, which owns its schema. */
    public static final List<String> DATABASES = List.of("evidence", "control", "alerting");

    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server over {@code directory}, creating the cluster and the {@link #DATABASES} when they are new.
     *
     * @param durable whether a committed transaction survives a power cut: always for people's data; tests go faster
     *     without
     */
    public static PostgresServer start(Path directory, int port, boolean durable) throws IOException, SQLException {
        Files.createDirectories(directory);
        var safety = durable ? "on" : "off";
        var server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library starts the server with -F; a later -c of the same setting wins.
                .setServerConfig("fsync", safety)
                .setServerConfig("full_page_writes", safety)
                .setServerConfig("synchronous_commit", safety)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        var postgres = new PostgresServer(server);
        postgres.createMissingDatabases();
        return postgres;
    }

    public String jdbcUrl(String database) {
        return server.getJdbcUrl(USER, database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void createMissingDatabases() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var lookup = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            for (var database : DATABASES) {
                lookup.setString(1, database);
                try (var found = lookup.executeQuery()) {
                    if (!found.next()) {
                        try (var create = connection.createStatement()) {
                            create.execute("create database " + database);
                        }
                    }
                }
            }
        }
    }
}
