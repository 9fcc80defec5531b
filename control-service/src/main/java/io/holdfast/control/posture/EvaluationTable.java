package io.holdfast.control.posture;

import io.holdfast.contracts.Evaluation;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;

/** The current evaluation of every control. */
final class EvaluationTable {

    private static final String UPSERT = """
            insert into evaluation (control_id, control_version, status, counts, population, judged_at, since)
            select control_id, control_version, status, counts::jsonb, population, judged_at, judged_at
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                   as rows (control_id, control_version, status, counts, population, judged_at)
            on conflict (control_id) do update
               set control_version = excluded.control_version, status = excluded.status, counts = excluded.counts,
                   population = excluded.population, judged_at = excluded.judged_at,
                   since = case when evaluation.status = excluded.status then evaluation.since
                                else excluded.judged_at end
            """;

    private EvaluationTable() {}

    static void upsert(Connection transaction, Collection<Evaluation> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var upsert = transaction.prepareStatement(UPSERT)) {
            var arrays = new Arrays(transaction, upsert);
            arrays.texts(rows, Evaluation::controlId);
            arrays.texts(rows, Evaluation::controlVersion);
            arrays.texts(rows, row -> row.status().name());
            arrays.texts(rows, row -> Json.mapper().valueToTree(row.counts()).toString());
            arrays.add("bigint", rows, Evaluation::population);
            arrays.add("timestamptz", rows, row -> Timestamp.from(row.judgedAt()));
            upsert.executeUpdate();
        }
    }

    /** Controls that were taken out of the catalog. */
    static void delete(Connection transaction, Collection<String> controlIds) throws SQLException {
        if (controlIds.isEmpty()) {
            return;
        }
        try (var delete = transaction.prepareStatement("delete from evaluation where control_id = any (?)")) {
            new Arrays(transaction, delete).texts(controlIds, controlId -> controlId);
            delete.executeUpdate();
        }
    }
}
