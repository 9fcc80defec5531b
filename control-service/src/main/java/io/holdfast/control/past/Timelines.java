package io.holdfast.control.past;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Account;
import io.holdfast.control.history.Change;
import io.holdfast.control.history.Period;
import io.holdfast.control.history.Timeline;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads changes of statuses, as they are known now. */
@Singleton
public class Timelines {

    private static final String OF_CONTROL = """
            select status, at from evaluation_change where control_id = ? and at < ? order by position
            """;

    private static final String OF_ASSESSMENT = """
            select subject, to_status, effective_at, judged_at from transition
             where control_id = ? and subject = ? and effective_at < ? order by sequence
            """;

    /** In the order of the index, so that nothing is sorted and nothing but one subject is held. */
    private static final String OF_SUBJECTS = """
            select subject, to_status, effective_at, judged_at from transition
             where control_id = ? and effective_at < ? order by subject desc, sequence
            """;

    private static final String IN_CATALOG = """
            select at, diff -> 'controls' -> 'added' ?? ? as added
              from catalog_change
             where (diff -> 'controls' -> 'added' ?? ? or diff -> 'controls' -> 'removed' ?? ?) and at < ?
             order by sequence
            """;

    private static final int ROWS_AT_ONCE = 10_000;

    private final DataSource database;

    Timelines(DataSource database) {
        this.database = database;
    }

    /**
     * How a control stood, up to an instant. As long as it was in the catalog and nothing was judged by it, it has no data:
     * what nobody looked at did not hold.
     */
    public Timeline ofControl(String controlId, Instant upTo) {
        try (var connection = database.getConnection()) {
            return evaluated(connection, controlId, upTo).orElse(inCatalog(connection, controlId, upTo));
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** How a control stood on one subject, up to an instant. */
    public Timeline ofAssessment(String controlId, String subject, Instant upTo) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_ASSESSMENT)) {
            query.setString(1, controlId);
            query.setString(2, subject);
            query.setTimestamp(3, Timestamp.from(upTo));
            try (var rows = query.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (rows.next()) {
                    changes.add(transition(rows));
                }
                return Timeline.of(changes);
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** What is to be said of all subjects of these controls together. */
    public Account ofSubjects(Collection<String> controlIds, Period period) {
        try (var connection = database.getConnection()) {
            // Only within a transaction does the driver fetch in portions.
            connection.setAutoCommit(false);
            try {
                var account = Account.EMPTY;
                for (var controlId : controlIds) {
                    account = account.plus(ofSubjects(connection, controlId, period));
                }
                return account;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static Account ofSubjects(Connection connection, String controlId, Period period) throws SQLException {
        try (var query = connection.prepareStatement(OF_SUBJECTS)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, controlId);
            query.setTimestamp(2, Timestamp.from(period.to()));
            try (var rows = query.executeQuery()) {
                var account = Account.EMPTY;
                var changes = new ArrayList<Change>();
                var subject = "";
                while (rows.next()) {
                    var next = rows.getString("subject");
                    if (!next.equals(subject)) {
                        account = account.plus(Account.of(Timeline.of(changes), period));
                        changes.clear();
                        subject = next;
                    }
                    changes.add(transition(rows));
                }
                return account.plus(Account.of(Timeline.of(changes), period));
            }
        }
    }

    private static Timeline evaluated(Connection connection, String controlId, Instant upTo) throws SQLException {
        try (var query = connection.prepareStatement(OF_CONTROL)) {
            query.setString(1, controlId);
            query.setTimestamp(2, Timestamp.from(upTo));
            try (var rows = query.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (rows.next()) {
                    changes.add(Change.at(rows.getTimestamp("at").toInstant(), status(rows.getString("status"))));
                }
                return Timeline.of(changes);
            }
        }
    }

    private static Timeline inCatalog(Connection connection, String controlId, Instant upTo) throws SQLException {
        try (var query = connection.prepareStatement(IN_CATALOG)) {
            query.setString(1, controlId);
            query.setString(2, controlId);
            query.setString(3, controlId);
            query.setTimestamp(4, Timestamp.from(upTo));
            try (var rows = query.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (rows.next()) {
                    var status = rows.getBoolean("added") ? Status.NO_DATA : null;
                    changes.add(Change.at(rows.getTimestamp("at").toInstant(), status));
                }
                return Timeline.of(changes);
            }
        }
    }

    private static Change transition(ResultSet row) throws SQLException {
        return new Change(
                row.getTimestamp("effective_at").toInstant(),
                status(row.getString("to_status")),
                row.getTimestamp("judged_at").toInstant());
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }
}
