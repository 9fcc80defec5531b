package io.holdfast.local.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server on a loopback port with one database a service. Its data survive a restart, and the death of
 * whoever started it.
 */
public final class PostgresServer implements AutoCloseable {

    /** The databases of the suite; each belongs to one service, which owns its schema. */
    public static final List<String> DATABASES = List.of("evidence", "control", "alerting");

    public static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SAFETY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final PostgresCluster cluster;
    private final int port;
    private final Process process;

    private PostgresServer(PostgresCluster cluster, int port, Process process) {
        this.cluster = cluster;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server over {@code directory}, creating the cluster and the {@link #DATABASES} when they are new. A
     * server that an earlier, killed run left behind over the same directory is ended first. The log is
     * {@code directory/server.log}.
     *
     * @param durable whether a committed transaction survives a power cut: always for people's data; tests go faster
     *     without
     */
    public static PostgresServer start(Path directory, int port, boolean durable) throws IOException, SQLException {
        return start(directory, port, durable, directory.resolve("server.log"));
    }

    /** Like {@link #start(Path, int, boolean)} with the server's log at {@code log}. */
    public static PostgresServer start(Path directory, int port, boolean durable, Path log)
            throws IOException, SQLException {
        try {
            var cluster = PostgresCluster.in(directory, log);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var server = new PostgresServer(cluster, port, cluster.launch(settings(port, durable)));
            try {
                server.awaitReady(deadline);
                server.createMissingDatabases();
                if (durable) {
                    server.verifyDurable();
                }
                return server;
            } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
                server.process.destroyForcibly();
                throw failure;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", interrupted);
        }
    }

    /**
     * Ends a server that an earlier, killed run left behind over {@code directory}, so that its port is free.
     *
     * @return whether there was one
     */
    public static boolean endOrphan(Path directory) throws IOException, InterruptedException {
        return OrphanedPostgres.end(PostgresCluster.data(directory));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    /** The server itself; it ends when the server does, for whatever reason. */
    public Process process() {
        return process;
    }

    /** Ends every session and writes everything down; a server that has ended already is no error. */
    @Override
    public void close() throws IOException {
        try {
            cluster.stop();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> settings(int port, boolean durable) {
        var settings = new ArrayList<String>();
        settings.add("port=" + port);
        settings.add("listen_addresses=127.0.0.1");
        // No socket file: two users of one machine would quarrel about it, and a kill would leave it behind.
        settings.add("unix_socket_directories=");
        settings.add("timezone=UTC");
        settings.add("log_timezone=UTC");
        settings.add("max_connections=300");
        SAFETY.forEach(setting -> settings.add(setting + "=" + (durable ? "on" : "off")));
        return settings;
    }

    private void awaitReady(long deadline) throws IOException, SQLException, InterruptedException {
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("PostgreSQL ended at once: " + cluster.lastWords(), notYet);
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL was not ready within " + PATIENCE.toSeconds() + " s", notYet);
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"));
    }

    private void createMissingDatabases() throws SQLException {
        try (var connection = connect();
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

    /** A setting of the user's own postgresql.conf must not quietly take the promise away. */
    private void verifyDurable() throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var setting : SAFETY) {
                try (var shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new IOException("PostgreSQL runs with " + setting + " = " + shown.getString(1)
                                + ", so committed data could be lost; it must be on");
                    }
                }
            }
        }
    }
}
