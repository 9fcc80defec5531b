package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.view.AttestationView.Due;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What rests on the word of people, the most urgent first. */
@Singleton
class Attestations {

    private static final String QUERY = """
            select * from (
                select control_id, subject, asset, status, reason, evidence, due_at,
                       case when status not in ('SATISFIED', 'EXEMPT') then 0 when due_soon then 1 else 2 end as due,
                       coalesce(due_at, 'infinity') as ends
                  from assessment
                 where control_id = any(?) and status is not null and (?::text is null or subject = ?)) stated
             where due = any(?) and (due, ends, control_id, subject) > (?, ?::timestamptz, ?, ?)
             order by due, ends, control_id, subject
             limit ?
            """;

    private final DataSource database;
    private final CatalogInForce catalog;

    Attestations(DataSource database, CatalogInForce catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** Where a page begins: after this one. */
    record Start(int due, String ends, String control, String subject) {

        static final Start BEGINNING = new Start(-1, "-infinity", "", "");
    }

    /** What to list. */
    record Wanted(@Nullable String control, @Nullable String subject, Set<Due> due, Start start, int limit) {}

    List<AttestationView> list(Wanted wanted) {
        var content = catalog.rules().catalog();
        try (var connection = database.getConnection();
                var query = prepared(connection, attested(content, wanted.control()), wanted);
                var rows = query.executeQuery()) {
            var views = new ArrayList<AttestationView>();
            while (rows.next()) {
                views.add(view(rows, content));
            }
            return views;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** The controls that people state the facts of. */
    private static List<String> attested(Catalog content, @Nullable String only) {
        return content.controls().stream()
                .filter(each -> content.assurance(each) == Assurance.ATTESTED)
                .map(Control::id)
                .filter(id -> Filter.is(id, only))
                .toList();
    }

    private static PreparedStatement prepared(Connection connection, List<String> controls, Wanted wanted)
            throws SQLException {
        var query = connection.prepareStatement(QUERY);
        query.setArray(1, connection.createArrayOf("text", controls.toArray()));
        query.setString(2, wanted.subject());
        query.setString(3, wanted.subject());
        query.setArray(
                4,
                connection.createArrayOf(
                        "int", wanted.due().stream().map(Due::rank).toArray()));
        query.setInt(5, wanted.start().due());
        query.setString(6, wanted.start().ends());
        query.setString(7, wanted.start().control());
        query.setString(8, wanted.start().subject());
        query.setInt(9, wanted.limit());
        return query;
    }

    private static AttestationView view(ResultSet row, Catalog content) throws SQLException {
        var control = content.control(row.getString("control_id"))
                .orElseThrow(() -> new IllegalStateException("only controls of the catalog were asked for"));
        var evidence = row.getString("evidence");
        return new AttestationView(
                control.id(),
                control.title(),
                control.evidence().kind(),
                row.getString("subject"),
                read(row.getString("asset"), AssetFacts.class),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                Due.ofRank(row.getInt("due")),
                instant(row.getTimestamp("due_at")),
                evidence == null ? null : read(evidence, EvidenceRef.class),
                control.measures());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable column: " + json, failure);
        }
    }
}
