package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.contracts.Violation;
import io.holdfast.control.assess.Latest;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.DatabaseAway;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The current assessments of one control. */
@Singleton
class Assessments {

    private static final String QUERY = """
            select * from assessment
             where control_id = ? and status = ? and subject > ? and (?::text is null or subject = ?)
             order by subject
             limit ?
            """;

    private final DataSource database;
    private final CatalogInForce catalog;
    private final Latest.Source latest;

    Assessments(DataSource database, CatalogInForce catalog, Latest.Source latest) {
        this.database = database;
        this.catalog = catalog;
        this.latest = latest;
    }

    /** Where a page begins: after this subject in this status, in which all worse ones are done. */
    private record Start(Status status, String subject) {}

    Page<AssessmentView> page(
            String controlId,
            Set<Status> statuses,
            @Nullable String subject,
            @Nullable Integer limit,
            @Nullable String cursor) {
        var size = Limit.of(limit);
        var start = start(cursor);
        var found = new ArrayList<AssessmentView>();
        try (var connection = database.getConnection()) {
            // Status by status from the worst, so that each step is one range of the index.
            for (var status : new TreeSet<>(statuses)) {
                if (found.size() <= size && status.compareTo(start.status()) >= 0) {
                    var after = status == start.status() ? start.subject() : "";
                    found.addAll(query(connection, controlId, status, after, subject, size + 1 - found.size()));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
        var page = Page.of(found, size, last -> Cursor.of(last.status(), last.subject()));
        return new Page<>(page.items().stream().map(this::confirmed).toList(), page.next());
    }

    /** With the newest evidence that confirms the status, where this instance knows it. */
    private AssessmentView confirmed(AssessmentView row) {
        return catalog.rules()
                .rule(row.controlId())
                .flatMap(rule -> latest.find(row.subject(), rule))
                .filter(newest -> newest.sequence() == row.sequence() && newest.status() == row.status())
                .map(row::confirmedBy)
                .orElse(row);
    }

    private static Start start(@Nullable String cursor) {
        var parts = Cursor.parse(cursor, 2);
        if (parts.isEmpty()) {
            return new Start(Status.NOT_SATISFIED, "");
        }
        try {
            return new Start(Status.valueOf(parts.getFirst()), parts.getLast());
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }

    private static List<AssessmentView> query(
            Connection connection, String controlId, Status status, String after, @Nullable String subject, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(QUERY)) {
            query.setString(1, controlId);
            query.setString(2, status.name());
            query.setString(3, after);
            query.setString(4, subject);
            query.setString(5, subject);
            query.setInt(6, limit);
            var views = new ArrayList<AssessmentView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
            return views;
        }
    }

    private static AssessmentView view(ResultSet row) throws SQLException {
        return new AssessmentView(
                row.getString("control_id"),
                row.getString("subject"),
                read(row.getString("asset"), AssetFacts.class),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                row.getLong("sequence"),
                readOrNull(row.getString("evidence")),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("control_version"));
    }

    private static @Nullable EvidenceRef readOrNull(@Nullable String json) {
        return json == null ? null : read(json, EvidenceRef.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable column: " + json, failure);
        }
    }
}
