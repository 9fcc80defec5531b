package io.holdfast.control.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The transitions of a control as they really happened, subject by subject, each in its order. It reads behind a cursor,
 * which holds a connection until it is closed.
 */
final class RealHistory implements Feed.Source<Transition> {

    private static final ObjectReader TRANSITION = Json.mapper().readerFor(Transition.class);
    private static final int IN_MEMORY = 1_000;
    private static final int PATIENCE_MILLIS = 30 * 60 * 1000;

    private final Connection connection;
    private final int patience;
    private final PreparedStatement query;
    private final ResultSet rows;

    private RealHistory(Connection connection, int patience, PreparedStatement query, ResultSet rows) {
        this.connection = connection;
        this.patience = patience;
        this.query = query;
        this.rows = rows;
    }

    /** All that was judged before {@code end}: what came before the period tells how it began. */
    @SuppressWarnings("MustBeClosedChecker")
    static RealHistory of(DataSource database, String controlId, Instant end) throws SQLException {
        var connection = database.getConnection();
        try {
            var patience = connection.getNetworkTimeout();
            // PostgreSQL sorts all of them before it gives the first.
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            connection.setAutoCommit(false);
            var query = connection.prepareStatement("select body from transition where control_id = ? and judged_at < ?"
                    + " order by subject collate \"C\", position");
            query.setFetchSize(IN_MEMORY);
            query.setString(1, controlId);
            query.setObject(2, end.atOffset(ZoneOffset.UTC));
            return new RealHistory(connection, patience, query, query.executeQuery());
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public @Nullable Transition next() {
        try {
            return rows.next() ? TRANSITION.readValue(rows.getString(1)) : null;
        } catch (SQLException failure) {
            throw new BacktestFailure("the history can't be read: " + failure.getMessage(), failure);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored transition is unreadable", unreadable);
        }
    }

    /** The connection goes back to the pool as it came. */
    @Override
    public void close() {
        try (connection) {
            rows.close();
            query.close();
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, patience);
        } catch (SQLException failure) {
            throw new BacktestFailure("the history can't be closed: " + failure.getMessage(), failure);
        }
    }
}
