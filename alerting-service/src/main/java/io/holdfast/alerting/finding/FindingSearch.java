package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller looks for among the findings; an empty list and a null do not restrict.
 *
 * @param after the sort key of the last one that the caller has: when it changed, and its id
 */
record FindingSearch(
        List<State> states,
        List<Severity> severities,
        List<Status> conditions,
        @Nullable String control,
        @Nullable String subject,
        int limit,
        List<String> after) {

    /** Newest change first. */
    Page<FindingView> page(Connection transaction) throws SQLException {
        var query = Sql.of("select * from finding where true");
        restrict(query, "status", states);
        restrict(query, "severity", severities);
        restrict(query, "condition", conditions);
        if (control != null) {
            query.and("and control_id = ?", control);
        }
        if (subject != null) {
            query.and("and subject = ?", subject);
        }
        if (!after.isEmpty()) {
            query.and("and (updated_at, id) < (?, ?)", changedBefore(), idBefore());
        }
        query.and("order by updated_at desc, id desc limit ?", limit + 1);
        var found = query.list(transaction, row -> FindingRow.read(row).view());
        return Page.of(found, limit, last -> Cursor.of(last.updatedAt(), last.id()));
    }

    private static void restrict(Sql query, String column, List<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            query.and(
                    "and " + column + " = any(?)",
                    values.stream().map(Enum::name).toList());
        }
    }

    private Instant changedBefore() {
        try {
            return Instant.parse(after.getFirst());
        } catch (DateTimeException foreign) {
            throw Problems.badRequest("not a cursor of this list");
        }
    }

    private UUID idBefore() {
        try {
            return UUID.fromString(after.getLast());
        } catch (IllegalArgumentException foreign) {
            throw Problems.badRequest("not a cursor of this list");
        }
    }
}
