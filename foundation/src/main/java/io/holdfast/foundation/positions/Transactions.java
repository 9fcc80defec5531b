package io.holdfast.foundation.positions;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one PostgreSQL transaction: all of it or none. */
record Transactions(DataSource database) {

    @FunctionalInterface
    interface Work {
        void in(Connection transaction) throws SQLException;
    }

    void run(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
