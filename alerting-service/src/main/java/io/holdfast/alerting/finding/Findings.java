package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The findings and their timelines, as they are kept. Whoever changes one holds its row until the transaction ends. */
@Singleton
public class Findings {

    private static final String INSERT_ENTRY =
            "insert into finding_entry (finding_id, at, actor, action, detail, evidence, transition)"
                    + " values (?, ?, ?, ?, ?, ?::json, ?)";

    private static final String LATEST = """
            with latest as (
                select distinct on (control_id, subject) f.id from finding f
                join unnest(?, ?) as wanted (control_id, subject) using (control_id, subject)
                order by control_id, subject, f.number desc)
            select f.* from finding f where f.id in (select id from latest)
            order by f.control_id, f.subject""";

    /** The latest finding of each key, locked; in the order of the keys, so that two batches never wait in a circle. */
    public FindingBatch load(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        return load(transaction, keys, LATEST + " for update of f");
    }

    /** The same without the locks: to look at, never to change. */
    public FindingBatch peek(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        return load(transaction, keys, LATEST);
    }

    private static FindingBatch load(Connection transaction, Collection<Finding.Key> keys, String query)
            throws SQLException {
        var ordered = keys.stream().distinct().sorted().toList();
        var stored = Sql.of(
                        query,
                        ordered.stream().map(Finding.Key::controlId).toList(),
                        ordered.stream().map(Finding.Key::subject).toList())
                .list(transaction, FindingRead::of);
        return new FindingBatch(stored);
    }

    /** Writes what the batch changed, each finding once, and all the lines of the timelines. */
    public void write(Connection transaction, FindingBatch batch) throws SQLException {
        var opened = batch.opened();
        // Updates first: what a batch resolves must not stand in the way of what it opens on the same subject.
        Sql.executeAll(transaction, FindingRow.UPDATE, values(batch.updated()));
        Sql.executeAll(transaction, FindingRow.INSERT, values(opened));
        Sql.executeAll(transaction, INSERT_ENTRY, entries(batch.changes()));
        for (var row : numbersOf(transaction, opened)) {
            batch.number(row.id(), row.number());
        }
    }

    Optional<FindingRow> lock(Connection transaction, UUID id) throws SQLException {
        return Sql.of("select * from finding where id = ? for update", id).first(transaction, FindingRead::of);
    }

    Optional<FindingRow> find(Connection transaction, UUID id) throws SQLException {
        return Sql.of("select * from finding where id = ?", id).first(transaction, FindingRead::of);
    }

    /** Writes changes of findings that are there, each of another one. */
    void update(Connection transaction, List<Outcome.Change> changes) throws SQLException {
        Sql.executeAll(
                transaction,
                FindingRow.UPDATE,
                values(changes.stream().map(Outcome.Change::finding).toList()));
        Sql.executeAll(transaction, INSERT_ENTRY, entries(changes));
    }

    void write(Connection transaction, Finding finding, Entry entry) throws SQLException {
        Sql.executeAll(transaction, FindingRow.UPDATE, List.of(FindingRow.values(finding)));
        Sql.executeAll(transaction, INSERT_ENTRY, List.of(row(finding.details().id(), entry)));
    }

    List<Entry> timeline(Connection transaction, UUID id) throws SQLException {
        return Sql.of("select * from finding_entry where finding_id = ? order by position", id)
                .list(transaction, Findings::entry);
    }

    private record Numbered(FindingId id, long number) {}

    private static List<Numbered> numbersOf(Connection transaction, List<Finding> opened) throws SQLException {
        if (opened.isEmpty()) {
            return List.of();
        }
        var ids = opened.stream().map(finding -> finding.details().id().value()).toList();
        return Sql.of("select id, number from finding where id = any(?)", ids)
                .list(transaction, row -> new Numbered(new FindingId(row.id("id")), row.number("number")));
    }

    private static List<List<@Nullable Object>> values(List<Finding> findings) {
        return findings.stream().map(FindingRow::values).toList();
    }

    private static List<List<@Nullable Object>> entries(List<Outcome.Change> changes) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var change : changes) {
            rows.add(row(change.finding().details().id(), change.entry()));
        }
        return rows;
    }

    private static List<@Nullable Object> row(FindingId finding, Entry entry) {
        return Sql.row(
                finding.value(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.detail(),
                Texts.json(entry.evidence()),
                entry.transition());
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.instant("at"),
                row.text("actor"),
                row.constant("action", Entry.Action.class),
                row.text("detail"),
                Texts.evidence(row.textOrNull("evidence")),
                row.textOrNull("transition"));
    }
}
