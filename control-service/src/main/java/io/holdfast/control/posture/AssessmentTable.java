package io.holdfast.control.posture;

import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current assessment of every control on every subject. */
final class AssessmentTable {

    /** The sequence guards against a transition that is read again after newer ones. */
    private static final String UPSERT = """
            insert into assessment (control_id, subject, status, reason, since, sequence, evidence, judged_at,
                                    control_version, asset)
            select control_id, subject, status, reason, since, sequence, evidence::jsonb, judged_at,
                   control_version, asset::jsonb
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::text[],
                          ?::timestamptz[], ?::text[], ?::text[])
                   as rows (control_id, subject, status, reason, since, sequence, evidence, judged_at,
                            control_version, asset)
            on conflict (control_id, subject) do update
               set status = excluded.status, reason = excluded.reason, since = excluded.since,
                   sequence = excluded.sequence, evidence = excluded.evidence, judged_at = excluded.judged_at,
                   control_version = excluded.control_version, asset = excluded.asset
             where assessment.sequence < excluded.sequence
            """;

    private record Key(String controlId, String subject) {}

    private AssessmentTable() {}

    static void upsert(Connection transaction, List<TransitionRow> rows) throws SQLException {
        var newest = newest(rows);
        if (newest.isEmpty()) {
            return;
        }
        try (var upsert = transaction.prepareStatement(UPSERT)) {
            var arrays = new Arrays(transaction, upsert);
            arrays.texts(newest, Transition::controlId);
            arrays.texts(newest, Transition::subject);
            arrays.texts(newest, row -> Arrays.name(row.to()));
            arrays.texts(newest, Transition::reason);
            arrays.add("timestamptz", newest, row -> Timestamp.from(row.effectiveAt()));
            arrays.add("bigint", newest, Transition::sequence);
            arrays.texts(newest, row -> json(row.evidence()));
            arrays.add("timestamptz", newest, row -> Timestamp.from(row.judgedAt()));
            arrays.texts(newest, row -> row.control().version());
            arrays.texts(newest, row -> json(row.asset()));
            upsert.executeUpdate();
        }
    }

    /** One statement may touch a row only once. */
    private static Collection<Transition> newest(List<TransitionRow> rows) {
        var newest = new LinkedHashMap<Key, Transition>();
        for (var row : rows) {
            var transition = row.transition();
            newest.merge(
                    new Key(transition.controlId(), transition.subject()),
                    transition,
                    (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        return newest.values();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.mapper().valueToTree(value).toString();
    }
}
