package io.holdfast.control.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.history.Moment;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers how a control's subjects stood: of each the transition that was the last one. */
@Singleton
public class AssessmentsQuery {

    /** Only the rows of the page are read whole. */
    private static final String PAGE = """
            select transition.body
              from (select distinct on (subject) subject, to_status, position
                      from transition
                     where control_id = ? and effective_at <= ? and judged_at <= ? and (?::text is null or subject = ?)
                     order by subject, sequence desc) as held
              join transition on transition.position = held.position
             where held.to_status = any (?)
               and (?::boolean is null or coalesce((transition.body ->> 'due_soon')::boolean, false) = ?)
               and (array_position(?::text[], held.to_status), held.subject) > (array_position(?::text[], ?), ?)
             order by array_position(?::text[], held.to_status), held.subject
             limit ?
            """;

    private static final ObjectReader TRANSITION = Json.mapper().readerFor(Transition.class);

    private final DataSource database;

    AssessmentsQuery(DataSource database) {
        this.database = database;
    }

    /**
     * Which of a control's subjects are asked for.
     *
     * @param subject only this one; null for all
     * @param dueSoon those that end soon, or those that do not; null for all
     */
    public record Choice(
            String controlId,
            Set<Status> statuses,
            @Nullable String subject,
            @Nullable Boolean dueSoon) {}

    /** Where a page begins: after this subject in this status, in which all worse ones are done. */
    public record After(Status status, String subject) {

        public static final After NOTHING = new After(Status.NOT_SATISFIED, "");
    }

    /** The worst first, and within a status by subject. */
    public List<Transition> page(Choice choice, Moment moment, After after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            set(query, connection, choice, moment, after);
            query.setInt(14, limit);
            var found = new ArrayList<Transition>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(TRANSITION.readValue(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable transition of " + choice.controlId(), failure);
        }
    }

    private static void set(PreparedStatement query, Connection connection, Choice choice, Moment moment, After after)
            throws SQLException {
        var order = connection.createArrayOf(
                "text", Arrays.stream(Status.values()).map(Status::name).toArray());
        var statuses = choice.statuses().stream().map(Status::name).toArray();
        query.setString(1, choice.controlId());
        query.setTimestamp(2, Timestamp.from(moment.at()));
        query.setTimestamp(3, Timestamp.from(moment.knownAt()));
        query.setString(4, choice.subject());
        query.setString(5, choice.subject());
        query.setArray(6, connection.createArrayOf("text", statuses));
        query.setObject(7, choice.dueSoon(), Types.BOOLEAN);
        query.setObject(8, choice.dueSoon(), Types.BOOLEAN);
        query.setArray(9, order);
        query.setArray(10, order);
        query.setString(11, after.status().name());
        query.setString(12, after.subject());
        query.setArray(13, order);
    }
}
