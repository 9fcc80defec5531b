package io.holdfast.control.posture;

import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** The labels of the subjects, as the newest transition of each has them. */
final class SubjectLabelTable {

    private static final String REPLACE = """
            with told as (
                select subject, labels::jsonb as labels from unnest(?::text[], ?::text[]) as rows (subject, labels)),
            present as (
                select sha256(convert_to(label.key || '=' || label.value, 'UTF8')) as label, told.subject
                  from told cross join lateral jsonb_each_text(told.labels) label),
            gone as (
                delete from subject_label known
                 using told
                 where known.subject = told.subject
                   and not exists (select from present
                                    where present.subject = known.subject and present.label = known.label))
            insert into subject_label (label, subject)
            select label, subject from present
            on conflict do nothing
            """;

    private SubjectLabelTable() {}

    static void replace(Connection transaction, List<TransitionRow> rows) throws SQLException {
        var newest = newest(rows);
        if (newest.isEmpty()) {
            return;
        }
        try (var replace = transaction.prepareStatement(REPLACE)) {
            var arrays = new Arrays(transaction, replace);
            arrays.texts(newest, Transition::subject);
            arrays.texts(newest, SubjectLabelTable::json);
            replace.executeUpdate();
        }
    }

    /** A subject's transitions follow each other in one partition, so the last one read is the newest. */
    private static Collection<Transition> newest(List<TransitionRow> rows) {
        var newest = new LinkedHashMap<String, Transition>();
        rows.forEach(row -> newest.put(row.transition().subject(), row.transition()));
        return newest.values();
    }

    private static String json(Transition transition) {
        return Json.mapper().valueToTree(transition.asset().labels()).toString();
    }
}
