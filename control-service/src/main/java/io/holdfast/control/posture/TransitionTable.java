package io.holdfast.control.posture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** The history of all transitions, in the order in which they were read. */
final class TransitionTable {

    /** Arrays carry thousands of rows in one statement. An id that is there already was read before. */
    private static final String INSERT = """
            insert into transition (id, control_id, subject, sequence, to_status, effective_at, judged_at, body)
            select id, control_id, subject, sequence, to_status, effective_at, judged_at, body::jsonb
              from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                          ?::text[]) with ordinality
                   as rows (id, control_id, subject, sequence, to_status, effective_at, judged_at, body, place)
             order by place
            on conflict (id) do nothing
            """;

    private TransitionTable() {}

    static void insert(Connection transaction, List<TransitionRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = transaction.prepareStatement(INSERT)) {
            var arrays = new Arrays(transaction, insert);
            arrays.texts(rows, row -> row.transition().id());
            arrays.texts(rows, row -> row.transition().controlId());
            arrays.texts(rows, row -> row.transition().subject());
            arrays.add("bigint", rows, row -> row.transition().sequence());
            arrays.texts(rows, row -> Arrays.name(row.transition().to()));
            arrays.add(
                    "timestamptz", rows, row -> Timestamp.from(row.transition().effectiveAt()));
            arrays.add(
                    "timestamptz", rows, row -> Timestamp.from(row.transition().judgedAt()));
            arrays.texts(rows, TransitionRow::body);
            insert.executeUpdate();
        }
    }
}
