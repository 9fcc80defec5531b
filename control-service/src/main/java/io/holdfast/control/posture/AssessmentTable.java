package io.holdfast.control.posture;

import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current assessment of every control on every subject. */
final class AssessmentTable {

    /** The sequence guards against a transition that is read again after newer ones. */
    private static final String UPSERT = """
            insert into assessment (control_id, subject, status, reason, since, sequence, evidence, judged_at,
                                    control_version, asset, underlying, conflict, due_at, due_soon)
            select control_id, subject, status, reason,
                   case when goes_on then coalesce(
                            (select known.since from assessment known
                              where known.control_id = rows.control_id and known.subject = rows.subject), since)
                        else since end,
                   sequence, evidence::jsonb, judged_at, control_version, asset::jsonb, underlying, conflict, due_at,
                   due_soon
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bool[], ?::bigint[],
                          ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::timestamptz[],
                          ?::bool[])
                   as rows (control_id, subject, status, reason, since, goes_on, sequence, evidence, judged_at,
                            control_version, asset, underlying, conflict, due_at, due_soon)
            on conflict (control_id, subject) do update
               set status = excluded.status, reason = excluded.reason, since = excluded.since,
                   sequence = excluded.sequence, evidence = excluded.evidence, judged_at = excluded.judged_at,
                   control_version = excluded.control_version, asset = excluded.asset,
                   underlying = excluded.underlying, conflict = excluded.conflict, due_at = excluded.due_at,
                   due_soon = excluded.due_soon
             where assessment.sequence < excluded.sequence
            """;

    private record Key(String controlId, String subject) {}

    /**
     * The last of a subject's transitions in a batch.
     *
     * @param since since when it has the status that the last one says
     * @param goesOn whether it had that status before the batch already, so that what is stored knows since when
     */
    private record Newest(Transition transition, Instant since, boolean goesOn) {

        static Newest of(Transition first) {
            return new Newest(first, first.effectiveAt(), first.from() == first.to());
        }

        Newest then(Newest next) {
            if (next.transition.sequence() <= transition.sequence()) {
                return this;
            }
            return next.goesOn ? new Newest(next.transition, since, goesOn) : next;
        }
    }

    private AssessmentTable() {}

    static void upsert(Connection transaction, List<TransitionRow> rows) throws SQLException {
        var newest = newest(rows);
        if (newest.isEmpty()) {
            return;
        }
        try (var upsert = transaction.prepareStatement(UPSERT)) {
            var arrays = new Arrays(transaction, upsert);
            var last = newest.stream().map(Newest::transition).toList();
            arrays.texts(last, Transition::controlId);
            arrays.texts(last, Transition::subject);
            arrays.texts(last, row -> Arrays.name(row.to()));
            arrays.texts(last, Transition::reason);
            arrays.add("timestamptz", newest, row -> Timestamp.from(row.since()));
            arrays.add("bool", newest, Newest::goesOn);
            arrays.add("bigint", last, Transition::sequence);
            arrays.texts(last, row -> json(row.evidence()));
            arrays.add("timestamptz", last, row -> Timestamp.from(row.judgedAt()));
            arrays.texts(last, row -> row.control().version());
            arrays.texts(last, row -> json(row.asset()));
            arrays.texts(last, row -> Arrays.name(row.underlying()));
            arrays.add("bool", last, Transition::conflict);
            arrays.add("timestamptz", last, row -> Arrays.time(row.dueAt()));
            arrays.add("bool", last, Transition::dueSoon);
            upsert.executeUpdate();
        }
    }

    /** One statement may touch a row only once. */
    private static Collection<Newest> newest(List<TransitionRow> rows) {
        var newest = new LinkedHashMap<Key, Newest>();
        for (var row : rows) {
            var transition = row.transition();
            newest.merge(new Key(transition.controlId(), transition.subject()), Newest.of(transition), Newest::then);
        }
        return newest.values();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.mapper().valueToTree(value).toString();
    }
}
