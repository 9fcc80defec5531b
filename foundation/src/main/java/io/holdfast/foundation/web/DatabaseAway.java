package io.holdfast.foundation.web;

import java.sql.SQLException;

/** The database did not do what a caller asked for, and nothing of it happened. */
public final class DatabaseAway extends RuntimeException {

    private final SQLException failure;

    public DatabaseAway(SQLException failure) {
        super("the database did not answer: " + failure.getMessage(), failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
