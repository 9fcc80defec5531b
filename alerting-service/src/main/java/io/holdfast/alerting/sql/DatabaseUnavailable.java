package io.holdfast.alerting.sql;

import java.sql.SQLException;

/** The database did not take a transaction; nothing of it happened. */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(SQLException cause) {
        super("the database did not take the transaction: " + cause.getMessage(), cause);
    }
}
