package io.holdfast.control.view;

import java.sql.SQLException;

/** The database does not answer. The caller is told to come back ({@link DatabaseAwayMapper}). */
final class DatabaseAway extends RuntimeException {

    DatabaseAway(SQLException cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
