package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.web.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller looks for among the findings; an empty list and a null do not restrict.
 *
 * @param text words that the finding's control, subject, people or reason contain, or {@code #} and its number
 * @param cursor where the page goes on
 */
record FindingSearch(
        List<State> states,
        List<Severity> severities,
        List<Phase> conditions,
        List<Status> assessments,
        Named named,
        @Nullable Boolean overdue,
        Tab tab,
        @Nullable String text,
        FindingOrder order,
        int limit,
        @Nullable String cursor) {

    /** What people ask for when they write nobody. */
    static final String NOBODY = "nobody";

    private static final String UNRESOLVED = "and status not in ('RESOLVED', 'CLOSED')";

    /** What is asked for by its exact name. */
    record Named(
            @Nullable String control,
            @Nullable String measure,
            @Nullable String subject,
            @Nullable String owner,
            @Nullable String assignedTo) {}

    /** The parts of an inbox. */
    sealed interface Tab {

        record Mine(String user) implements Tab {}

        record Unassigned() implements Tab {}

        record Overdue() implements Tab {}

        record All() implements Tab {}
    }

    Page<FindingView> page(Connection transaction) throws SQLException {
        var query = Sql.of("select * from finding where true");
        among(query, "status", states);
        among(query, "severity", severities);
        among(query, "condition", conditions);
        among(query, "assessment", assessments);
        restrictToNamed(query);
        restrictToWork(query);
        restrictToText(query);
        order.goOn(query, cursor);
        order.sort(query);
        query.and("limit ?", limit + 1);
        var found = query.list(transaction, row -> FindingRead.of(row).view());
        return Page.of(found, limit, order::cursor);
    }

    private void restrictToNamed(Sql query) {
        equal(query, "control_id", named.control());
        equal(query, "subject", named.subject());
        equal(query, "owner", named.owner());
        if (named.measure() != null) {
            query.and("and ? = any(measures)", named.measure());
        }
        if (NOBODY.equals(named.assignedTo())) {
            query.and("and assigned_to is null");
        } else {
            equal(query, "assigned_to", named.assignedTo());
        }
    }

    private void restrictToWork(Sql query) {
        if (overdue != null) {
            query.and("and (overdue and status not in ('RESOLVED', 'CLOSED')) = ?", overdue);
        }
        switch (tab) {
            case Tab.Mine mine -> query.and(UNRESOLVED + " and assigned_to = ?", mine.user());
            case Tab.Unassigned unassigned -> query.and(UNRESOLVED + " and assigned_to is null");
            case Tab.Overdue late -> query.and(UNRESOLVED + " and overdue");
            case Tab.All all -> {}
        }
    }

    private void restrictToText(Sql query) {
        if (text == null || text.isBlank()) {
            return;
        }
        var sought = text.strip().toLowerCase(Locale.ROOT);
        var digits = sought.startsWith("#") ? sought.substring(1) : "";
        if (!digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(Character::isDigit)) {
            query.and("and number = ?", Long.parseLong(digits));
        } else {
            query.and("and strpos(searched, ?) > 0", sought);
        }
    }

    private static void among(Sql query, String column, List<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            query.and(
                    "and " + column + " = any(?)",
                    values.stream().map(Enum::name).toList());
        }
    }

    private static void equal(Sql query, String column, @Nullable String value) {
        if (value != null) {
            query.and("and " + column + " = ?", value);
        }
    }
}
