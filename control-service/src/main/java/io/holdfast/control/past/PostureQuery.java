package io.holdfast.control.past;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Moment;
import io.holdfast.control.past.PostureThen.ControlCounts;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers how everything stood. */
@Singleton
public class PostureQuery {

    /** The statuses with current evidence are those that {@code EvaluationPolicy.judged} counts. */
    private static final String POSTURE = """
            with held as materialized (
                select distinct on (control_id, subject) control_id, subject, to_status, judged_at,
                       coalesce((body ->> 'due_soon')::boolean, false) as due_soon
                  from transition
                 where effective_at <= ? and judged_at <= ? %s
                 order by control_id, subject, sequence desc),
            subjects as (
                select bool_and(to_status in ('SATISFIED', 'NOT_SATISFIED', 'EXEMPT')) as covered
                  from held where to_status is not null group by subject)
            select control_id, to_status, count(*) as number, max(judged_at) as judged_at, null::bigint as covered,
                   count(*) filter (where due_soon) as due_soon
              from held where to_status is not null group by control_id, to_status
            union all
            select null, null, count(*), (select max(judged_at) from held), count(*) filter (where covered), null
              from subjects
            """;

    private static final String ALL = POSTURE.formatted("");
    private static final String ONE = POSTURE.formatted("and control_id = ?");

    private static final String SINCE = """
            select distinct on (control_id) control_id, at
              from evaluation_change
             where at <= ?
             order by control_id, position desc
            """;

    private final DataSource database;

    PostureQuery(DataSource database) {
        this.database = database;
    }

    public PostureThen at(Moment moment) {
        return ask(ALL, moment, null);
    }

    /** As if there were no other control: the subjects are those of this one. */
    public PostureThen at(Moment moment, String controlId) {
        return ask(ONE, moment, controlId);
    }

    private PostureThen ask(String sql, Moment moment, @Nullable String controlId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setTimestamp(1, Timestamp.from(moment.at()));
            query.setTimestamp(2, Timestamp.from(moment.knownAt()));
            if (controlId != null) {
                query.setString(3, controlId);
            }
            return posture(query, since(connection, moment.at()));
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static PostureThen posture(PreparedStatement query, Map<String, Instant> since) throws SQLException {
        try (var rows = query.executeQuery()) {
            var controls = new HashMap<String, ControlCounts>();
            while (rows.next()) {
                @Nullable String control = rows.getString("control_id");
                var judgedAt = instant(rows.getTimestamp("judged_at"));
                if (control == null) {
                    return new PostureThen(controls, rows.getLong("number"), rows.getLong("covered"), judgedAt);
                }
                controls.merge(control, counts(rows, judgedAt, since.get(control)), PostureQuery::together);
            }
            throw new IllegalStateException("the line of sums is always there");
        }
    }

    private static ControlCounts counts(ResultSet row, @Nullable Instant judgedAt, @Nullable Instant since)
            throws SQLException {
        var counts = new EnumMap<Status, Long>(Status.class);
        counts.put(Status.valueOf(row.getString("to_status")), row.getLong("number"));
        return new ControlCounts(counts, row.getLong("due_soon"), judgedAt == null ? Instant.EPOCH : judgedAt, since);
    }

    private static ControlCounts together(ControlCounts one, ControlCounts other) {
        var counts = new EnumMap<>(one.counts());
        counts.putAll(other.counts());
        var later = one.judgedAt().isAfter(other.judgedAt()) ? one.judgedAt() : other.judgedAt();
        return new ControlCounts(counts, one.dueSoon() + other.dueSoon(), later, one.since());
    }

    private static Map<String, Instant> since(Connection connection, Instant at) throws SQLException {
        try (var query = connection.prepareStatement(SINCE)) {
            query.setTimestamp(1, Timestamp.from(at));
            try (var rows = query.executeQuery()) {
                var since = new HashMap<String, Instant>();
                while (rows.next()) {
                    since.put(
                            rows.getString("control_id"),
                            rows.getTimestamp("at").toInstant());
                }
                return since;
            }
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
