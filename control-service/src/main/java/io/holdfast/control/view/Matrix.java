package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.control.view.MatrixView.RowView;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The current statuses of several controls on a page of subjects. */
@Singleton
class Matrix {

    /**
     * Of each control the next subjects by its own index, of these the first; so a page costs the same at the beginning and
     * at the end of a hundred thousand subjects.
     */
    private static final String QUERY = """
            with page as (
                select distinct covered.subject
                  from unnest(?::text[]) control(id)
                 cross join lateral (
                       select subject from assessment
                        where control_id = control.id and subject > ? and status is not null
                          and (?::text is null or subject = ?)
                          and (?::text is null or asset -> 'labels' ->> ?::text = ?)
                        order by subject
                        limit ?) covered
                 order by covered.subject
                 limit ?)
            select control_id, subject, status, asset
              from assessment join page using (subject)
             where control_id = any(?) and status is not null
             order by subject, control_id
            """;

    private final DataSource database;

    Matrix(DataSource database) {
        this.database = database;
    }

    /** A label that a subject must have. */
    record Label(String name, String value) {}

    /** What to show: these controls, the subjects after this one; of one {@code subject} alone, when it is given. */
    record Wanted(
            List<String> controls,
            @Nullable String subject,
            @Nullable Label label,
            String after,
            int limit) {}

    /** At most {@code limit} subjects, in order. */
    List<RowView> rows(Wanted wanted) {
        if (wanted.controls().isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var query = prepared(connection, wanted);
                var rows = query.executeQuery()) {
            return read(rows);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, Wanted wanted) throws SQLException {
        var query = connection.prepareStatement(QUERY);
        var controls = connection.createArrayOf("text", wanted.controls().toArray());
        var label = wanted.label();
        query.setArray(1, controls);
        query.setString(2, wanted.after());
        query.setString(3, wanted.subject());
        query.setString(4, wanted.subject());
        query.setString(5, label == null ? null : label.name());
        query.setString(6, label == null ? null : label.name());
        query.setString(7, label == null ? null : label.value());
        query.setInt(8, wanted.limit());
        query.setInt(9, wanted.limit());
        query.setArray(10, controls);
        return query;
    }

    private static List<RowView> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<RowView>();
        while (rows.next()) {
            var subject = rows.getString("subject");
            if (found.isEmpty() || !found.getLast().subject().equals(subject)) {
                found.add(new RowView(subject, asset(rows.getString("asset")), new TreeMap<>()));
            }
            found.getLast().cells().put(rows.getString("control_id"), Status.valueOf(rows.getString("status")));
        }
        return found.stream()
                .map(row -> new RowView(row.subject(), row.asset(), Map.copyOf(row.cells())))
                .toList();
    }

    private static AssetFacts asset(String json) {
        try {
            return Json.mapper().readValue(json, AssetFacts.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable column: " + json, failure);
        }
    }
}
