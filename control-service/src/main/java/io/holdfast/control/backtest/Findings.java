package io.holdfast.control.backtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Stores what a backtest finds while it runs, in portions, so that none of it piles up in memory. A backtest that is no
 * longer running gets nothing more.
 */
final class Findings {

    private static final int PORTION = 1_000;
    private static final String FLIP =
            "insert into backtest_flip (backtest, number, subject, occurrence, body) values (?, ?, ?, ?, ?::json)";
    private static final String SUBJECT =
            "insert into backtest_subject (backtest, number, subject, verdict, body) values (?, ?, ?, ?, ?::json)";

    private final DataSource database;
    private final UUID id;
    private final long most;
    private final List<Row> flips = new ArrayList<>();
    private final List<Row> subjects = new ArrayList<>();
    private long flipsListed;
    private long subjectsListed;

    /**
     * @param most how many flips are stored
     */
    Findings(DataSource database, UUID id, long most) {
        this.database = database;
        this.id = id;
        this.most = most;
    }

    private record Row(long number, String subject, String word, String body) {}

    void add(SubjectComparison subject) {
        for (var flip : subject.flips()) {
            if (flipsListed < most) {
                flipsListed++;
                flips.add(new Row(flipsListed, flip.subject(), flip.occurrence().name(), Sql.json(flip)));
            }
        }
        if (subject.verdict() != SubjectComparison.Verdict.SAME) {
            subjectsListed++;
            subjects.add(new Row(
                    subjectsListed, subject.subject(), subject.verdict().name(), Sql.json(SubjectView.of(subject))));
        }
        if (flips.size() + subjects.size() >= PORTION) {
            store();
        }
    }

    /** How many flips are stored, once nothing more comes. */
    long listed() {
        store();
        return flipsListed;
    }

    private void store() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isRunning(connection)) {
                    insert(connection, FLIP, flips);
                    insert(connection, SUBJECT, subjects);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new BacktestFailure("what was found can't be stored: " + failure.getMessage(), failure);
        }
        flips.clear();
        subjects.clear();
    }

    /** Holds its row, so that nobody cancels it and clears up in between. */
    private boolean isRunning(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select 1 from backtest where id = ? and state = 'RUNNING' for no key update")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void insert(Connection connection, String sql, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                insert.setObject(1, id);
                insert.setLong(2, row.number());
                insert.setString(3, row.subject());
                insert.setString(4, row.word());
                insert.setString(5, row.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
