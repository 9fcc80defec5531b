package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.control.view.MatrixView.RowView;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Array;
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
    private static final String COVERED = """
            select distinct covered.subject
              from unnest(?::text[]) control(id)
             cross join lateral (
                   select subject from assessment
                    where control_id = control.id and subject > ? and status is not null
                    order by subject
                    limit ?) covered
             order by covered.subject
             limit ?
            """;

    /** The next subjects that have the label; those that no control covers are passed over. */
    private static final String LABELLED = """
            select labelled.subject
              from subject_label labelled
             where labelled.label = sha256(convert_to(?, 'UTF8')) and labelled.subject > ?
               and (?::text is null or labelled.subject = ?)
               and exists (select from assessment
                            where control_id = any(?) and assessment.subject = labelled.subject
                              and status is not null)
             order by labelled.subject
             limit ?
            """;

    private static final String CELLS = """
            select control_id, subject, status, asset
              from assessment
             where control_id = any(?) and subject = any(?) and status is not null
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
        try (var connection = database.getConnection()) {
            return cells(connection, wanted.controls(), subjects(connection, wanted));
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static List<String> subjects(Connection connection, Wanted wanted) throws SQLException {
        var label = wanted.label();
        var subject = wanted.subject();
        if (label != null) {
            return labelled(connection, label, wanted);
        }
        return subject == null ? covered(connection, wanted) : List.of(subject);
    }

    private static List<String> covered(Connection connection, Wanted wanted) throws SQLException {
        try (var query = connection.prepareStatement(COVERED)) {
            query.setArray(1, texts(connection, wanted.controls()));
            query.setString(2, wanted.after());
            query.setInt(3, wanted.limit());
            query.setInt(4, wanted.limit());
            return subjects(query);
        }
    }

    private static List<String> labelled(Connection connection, Label label, Wanted wanted) throws SQLException {
        try (var query = connection.prepareStatement(LABELLED)) {
            query.setString(1, label.name() + "=" + label.value());
            query.setString(2, wanted.after());
            query.setString(3, wanted.subject());
            query.setString(4, wanted.subject());
            query.setArray(5, texts(connection, wanted.controls()));
            query.setInt(6, wanted.limit());
            return subjects(query);
        }
    }

    private static List<String> subjects(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var subjects = new ArrayList<String>();
            while (rows.next()) {
                subjects.add(rows.getString("subject"));
            }
            return subjects;
        }
    }

    private static List<RowView> cells(Connection connection, List<String> controls, List<String> subjects)
            throws SQLException {
        try (var query = connection.prepareStatement(CELLS)) {
            query.setArray(1, texts(connection, controls));
            query.setArray(2, texts(connection, subjects));
            try (var rows = query.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
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
