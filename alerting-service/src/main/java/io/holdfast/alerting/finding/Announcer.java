package io.holdfast.alerting.finding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Passes on what happened to findings, in the transaction in which it happened. The later steps implement it. */
@FunctionalInterface
public interface Announcer {

    /**
     * Takes changes in the order in which they happened.
     *
     * @return how many notifications were written
     */
    int announce(Connection transaction, List<FindingChange> changes) throws SQLException;
}
