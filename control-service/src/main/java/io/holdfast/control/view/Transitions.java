package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.DatabaseAway;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The history of transitions. */
@Singleton
class Transitions {

    private static final ObjectReader TRANSITION = Json.mapper().readerFor(Transition.class);

    private final DataSource database;

    Transitions(DataSource database) {
        this.database = database;
    }

    /**
     * @param statuses the statuses that were changed to; null for all transitions, those that left the population included
     */
    Page<TransitionView> page(
            @Nullable String control,
            @Nullable String subject,
            @Nullable Set<Status> statuses,
            @Nullable Integer limit,
            @Nullable String cursor) {
        var size = Limit.of(limit);
        var before = before(cursor);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql(control, subject, statuses))) {
            var parameter = 1;
            query.setLong(parameter++, before);
            if (control != null) {
                query.setString(parameter++, control);
            }
            if (subject != null) {
                query.setString(parameter++, subject);
            }
            if (statuses != null) {
                query.setArray(
                        parameter++,
                        connection.createArrayOf(
                                "text", statuses.stream().map(Status::name).toArray()));
            }
            query.setInt(parameter, size + 1);
            var views = new ArrayList<TransitionView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
            return Page.of(views, size, last -> Cursor.of(last.position()));
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** Only the conditions that were asked for, so that each combination finds its index; only the page is read whole. */
    private static String sql(@Nullable String control, @Nullable String subject, @Nullable Set<Status> statuses) {
        return "select position, body from transition where position in"
                + " (select position from transition where position < ?"
                + (control == null ? "" : " and control_id = ?")
                + (subject == null ? "" : " and subject = ?")
                + (statuses == null ? "" : " and to_status = any (?)")
                + " order by position desc limit ?) order by position desc";
    }

    private static long before(@Nullable String cursor) {
        var parts = Cursor.parse(cursor, 1);
        try {
            return parts.isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.getFirst());
        } catch (NumberFormatException ofAnotherList) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }

    private static TransitionView view(ResultSet row) throws SQLException {
        try {
            return new TransitionView(TRANSITION.readValue(row.getString("body")), row.getLong("position"));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable transition at " + row.getLong("position"), failure);
        }
    }
}
