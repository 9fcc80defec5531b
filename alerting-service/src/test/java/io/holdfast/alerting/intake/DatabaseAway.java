package io.holdfast.alerting.intake;

import io.holdfast.alerting.sql.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Takes the service's database away from everybody, until closed. */
final class DatabaseAway implements AutoCloseable {

    private final Connection administration;

    private DatabaseAway(Connection administration) {
        this.administration = administration;
    }

    static DatabaseAway of(Database database) throws SQLException {
        var url =
                database.inTransaction(transaction -> transaction.getMetaData().getURL());
        // Another database of the same server; its name is the last part of the path.
        var away = new DatabaseAway(
                DriverManager.getConnection(url.replaceFirst("/alerting", "/evidence"), "postgres", "postgres"));
        away.execute("alter database alerting with allow_connections false");
        away.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'alerting'");
        return away;
    }

    boolean isAway() throws SQLException {
        try (var statement = administration.createStatement();
                var row = statement.executeQuery("select datallowconn from pg_database where datname = 'alerting'")) {
            return row.next() && !row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("alter database alerting with allow_connections true");
        administration.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = administration.createStatement()) {
            statement.execute(sql);
        }
    }
}
