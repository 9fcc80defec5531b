package io.holdfast.control.report.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the current assessments for now, and the history of transitions for the past. */
@Singleton
class StoredAsOf implements AsOf {

    private static final String NOW = """
            select control_id, subject, status, reason, since, evidence, control_version, asset
              from assessment where control_id = any (?)
            """;

    /** Of the transitions that became true until then, the last one that was announced tells what is known today. */
    private static final String PAST = """
            select distinct on (control_id, subject)
                   control_id, subject, to_status as status, body ->> 'reason' as reason,
                   effective_at as since, nullif(body -> 'evidence', 'null') as evidence,
                   body -> 'control' ->> 'version' as control_version, body -> 'asset' as asset
              from transition where control_id = any (?) and effective_at <= ?
             order by control_id, subject, sequence desc
            """;

    private static final String TALLIES = """
            select control_id, status, count(*) as cases, min(since) as earliest, max(since) as latest,
                   max((evidence ->> 'time')::timestamptz) as newest_evidence
              from standing where status is not null group by control_id, status
            """;

    private static final String SUBJECTS = """
            select * from (
                select *, row_number() over (partition by control_id order by array_position(?, status), subject) as place
                  from standing where status is not null) as ranked
             where place <= ? order by control_id, place
            """;

    private final DataSource database;
    private final NewestEvidence newest;

    StoredAsOf(DataSource database, NewestEvidence newest) {
        this.database = database;
        this.newest = newest;
    }

    @Override
    public Map<String, Tally> tallies(Moment moment, Collection<String> controlIds) {
        var cases = new HashMap<String, Map<Status, Tally.Cases>>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(of(moment, TALLIES))) {
            standing(connection, query, moment, controlIds);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    cases.computeIfAbsent(rows.getString("control_id"), none -> new HashMap<>())
                            .put(Status.valueOf(rows.getString("status")), cases(rows));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
        var tallies = new HashMap<String, Tally>();
        cases.forEach((controlId, each) -> tallies.put(controlId, new Tally(each)));
        return moment.past() ? tallies : newest.in(tallies, subjects(moment, controlIds, NewestEvidence.PER_CONTROL));
    }

    @Override
    public List<SubjectStanding> subjects(Moment moment, Collection<String> controlIds, int perControl) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(of(moment, SUBJECTS))) {
            var next = standing(connection, query, moment, controlIds);
            var worstFirst = List.of(Status.values()).stream().map(Status::name).toArray();
            query.setArray(next, connection.createArrayOf("text", worstFirst));
            query.setInt(next + 1, perControl);
            var standings = new ArrayList<SubjectStanding>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    standings.add(subject(rows));
                }
            }
            return standings;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static String of(Moment moment, String question) {
        return "with standing as (" + (moment.past() ? PAST : NOW) + ") " + question;
    }

    /** The place of the next parameter. */
    private static int standing(
            Connection connection, PreparedStatement query, Moment moment, Collection<String> controlIds)
            throws SQLException {
        query.setArray(1, connection.createArrayOf("text", controlIds.toArray()));
        if (!moment.past()) {
            return 2;
        }
        query.setTimestamp(2, Timestamp.from(moment.at()));
        return 3;
    }

    private static Tally.Cases cases(ResultSet row) throws SQLException {
        return new Tally.Cases(
                row.getLong("cases"),
                row.getTimestamp("earliest").toInstant(),
                row.getTimestamp("latest").toInstant(),
                instant(row.getTimestamp("newest_evidence")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static SubjectStanding subject(ResultSet row) throws SQLException {
        var evidence = row.getString("evidence");
        return new SubjectStanding(
                row.getString("control_id"),
                row.getString("subject"),
                read(row.getString("asset"), AssetFacts.class),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                evidence == null ? null : read(evidence, EvidenceRef.class),
                row.getString("control_version"));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable column: " + json, failure);
        }
    }
}
