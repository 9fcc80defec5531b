package io.holdfast.control.posture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** How the controls' statuses changed. Evaluations go out whenever a count changes; most of them change no status. */
final class EvaluationChangeTable {

    /** Each row is compared with the one before it in the batch, and the first of a control with what is stored. */
    private static final String INSERT = """
            insert into evaluation_change (control_id, status, control_version, at)
            select told.control_id, told.status, told.control_version, told.at
              from (select rows.*,
                           lag(rows.status) over of_control as before,
                           row_number() over of_control = 1 as is_first
                      from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) with ordinality
                           as rows (control_id, status, control_version, at, place)
                    window of_control as (partition by rows.control_id order by rows.place)) as told
              left join evaluation on evaluation.control_id = told.control_id
             where told.status is distinct from case when told.is_first then evaluation.status else told.before end
             order by told.place
            """;

    private EvaluationChangeTable() {}

    static void insert(Connection transaction, List<EvaluationChangeRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = transaction.prepareStatement(INSERT)) {
            var arrays = new Arrays(transaction, insert);
            arrays.texts(rows, EvaluationChangeRow::controlId);
            arrays.texts(rows, row -> Arrays.name(row.status()));
            arrays.texts(rows, EvaluationChangeRow::controlVersion);
            arrays.add("timestamptz", rows, row -> Timestamp.from(row.at()));
            insert.executeUpdate();
        }
    }
}
