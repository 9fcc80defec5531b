package io.holdfast.alerting.sql;

import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's database, one transaction at a time. */
@Singleton
public class Database {

    /** What happens inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Commits what {@code work} did, or nothing of it when it throws. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                restore(connection);
            }
        }
    }

    /**
     * For callers over HTTP, who can only be told to come again.
     *
     * @throws DatabaseAway when the database does not take the transaction
     */
    public <T> T answer(Work<T> work) {
        try {
            return inTransaction(work);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // A broken connection rolls back by itself; the first failure is the one that explains.
            failure.addSuppressed(broken);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
