package io.holdfast.evidence.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Streams rows as lines of JSON: first {@code {"total":n}}, then one line a row, last {@code {"end":true}}. An answer
 * without the last line was cut off, whatever the connection looked like.
 */
@Singleton
public class Export {

    /** Lines of JSON. */
    public static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final int BUFFER = 64 * 1024;

    private final DataSource database;
    private final ExportConfig config;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    Export(DataSource database, ExportConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The answer, which is read from the database only while somebody takes it. */
    public StreamingOutput of(Exported exported) {
        return output -> inTurn(exported, output);
    }

    private void inTurn(Exported exported, OutputStream output) throws IOException {
        // Each table has its own: whoever reads two at a time must not wait for somebody who waits for them.
        var table = turns.computeIfAbsent(exported.table(), any -> new Semaphore(config.concurrent(), true));
        try {
            table.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopping");
        }
        try (var connection = database.getConnection()) {
            stream(connection, exported, new Lines(new BufferedOutputStream(output, BUFFER)));
        } catch (SQLException failure) {
            LOG.warnf("an export of %s ended early: %s", exported.table(), failure.getMessage());
            throw new IOException("the database failed amid an export", failure);
        } finally {
            table.release();
        }
    }

    /** A cursor of PostgreSQL lives in a transaction; reading leaves nothing behind in it. */
    private void stream(Connection connection, Exported exported, Lines lines) throws SQLException, IOException {
        var patience = connection.getNetworkTimeout();
        connection.setAutoCommit(false);
        connection.setNetworkTimeout(
                Runnable::run, Math.toIntExact(config.patience().toMillis()));
        try {
            settings(connection);
            total(connection, exported, lines);
            rows(connection, exported, lines);
        } finally {
            connection.rollback();
            connection.setNetworkTimeout(Runnable::run, patience);
            connection.setAutoCommit(true);
        }
    }

    /** One snapshot for the count and the rows, so that one is the number of the other. */
    private void settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var sorting = connection.prepareStatement("select set_config('work_mem', ?, true)")) {
            statement.execute("set transaction isolation level repeatable read, read only");
            sorting.setString(1, config.sortMemory());
            sorting.execute();
        }
    }

    private static void total(Connection connection, Exported exported, Lines lines) throws SQLException, IOException {
        try (var query = connection.prepareStatement(exported.count())) {
            exported.selection().bind(connection, query);
            try (var row = query.executeQuery()) {
                row.next();
                lines.text("{\"total\":" + row.getLong(1) + "}").end();
                // The caller learns that it goes on, though sorting may take a while now.
                lines.flush();
            }
        }
    }

    private void rows(Connection connection, Exported exported, Lines lines) throws SQLException, IOException {
        try (var query = connection.prepareStatement(exported.rows())) {
            query.setFetchSize(config.fetchSize());
            exported.selection().bind(connection, query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    exported.line().write(rows, lines);
                    lines.end();
                }
            }
            lines.text("{\"end\":true}").end();
            lines.flush();
        }
    }
}
