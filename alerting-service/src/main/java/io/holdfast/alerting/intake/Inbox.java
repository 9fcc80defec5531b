package io.holdfast.alerting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.alerting.finding.Finding;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.intake.Incoming.NotUnderstood;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the intake remembers: how far each (control, subject) is, what is awaited, and what could not be read. */
@Singleton
class Inbox {

    private static final String HELD = " order by control_id, subject for update of applied_transition";

    /** First evidence that may still come until {@code dueAt}. */
    record Awaited(Transition transition, Instant dueAt) {}

    /** Keeps what no transition could be made of. */
    void keep(Connection transaction, List<NotUnderstood> records, Instant now) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var record : records) {
            var entry = record.entry();
            // The key was made text by the reader; its bytes are only needed to look at.
            var key = entry.key() == null ? null : entry.key().getBytes(UTF_8);
            rows.add(Sql.row(
                    entry.topic(), entry.partition(), entry.offset(), now, record.reason(), key, entry.value()));
        }
        Sql.executeAll(
                transaction,
                "insert into unreadable_record (topic, partition, record_offset, recorded_at, reason, key, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                rows);
    }

    /** The transitions that are new, in their order; an old or repeated sequence is none of them. */
    List<Transition> advance(Connection transaction, List<Transition> transitions) throws SQLException {
        var sequences = sequences(transaction, keysOf(transitions), "");
        var fresh = new ArrayList<Transition>();
        for (var transition : transitions) {
            if (transition.sequence() > sequences.getOrDefault(key(transition), 0L)) {
                sequences.put(key(transition), transition.sequence());
                fresh.add(transition);
            }
        }
        remember(transaction, fresh, sequences);
        return fresh;
    }

    /** Whatever was awaited of these has come, or is no longer of interest. */
    void settle(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        var ordered = keys.stream().distinct().sorted().toList();
        Sql.of(
                        "delete from awaited_evidence a using unnest(?, ?) as settled (control_id, subject)"
                                + " where a.control_id = settled.control_id and a.subject = settled.subject",
                        ordered.stream().map(Finding.Key::controlId).toList(),
                        ordered.stream().map(Finding.Key::subject).toList())
                .execute(transaction);
    }

    void await(Connection transaction, Collection<Awaited> evidence) throws SQLException {
        if (evidence.isEmpty()) {
            return;
        }
        Sql.of(
                        "insert into awaited_evidence (control_id, subject, due_at, transition)"
                                + " select * from unnest(?, ?, ?::timestamptz[], ?::json[])",
                        texts(evidence, awaited -> awaited.transition().controlId()),
                        texts(evidence, awaited -> awaited.transition().subject()),
                        texts(evidence, awaited -> awaited.dueAt().toString()),
                        texts(evidence, awaited -> json(awaited.transition())))
                .execute(transaction);
    }

    private static List<String> texts(Collection<Awaited> evidence, Function<Awaited, String> text) {
        return evidence.stream().map(text).toList();
    }

    /** Takes out what is overdue; who comes next does not see it. */
    List<Observation> takeOverdue(Connection transaction, Instant now, int limit) throws SQLException {
        return Sql.of("""
                        with overdue as materialized (
                            select control_id, subject from awaited_evidence where due_at <= ?
                            order by due_at limit ? for update skip locked)
                        delete from awaited_evidence a using overdue
                        where a.control_id = overdue.control_id and a.subject = overdue.subject
                        returning a.transition, a.due_at""", now, limit).list(transaction, Inbox::overdue);
    }

    /** How far each of these is, held until the transaction ends: the reader waits. */
    Map<Finding.Key, Long> hold(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        return sequences(transaction, keys.stream().distinct().sorted().toList(), HELD);
    }

    /** How far each of these is. */
    Map<Finding.Key, Long> applied(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        return sequences(transaction, keys.stream().distinct().sorted().toList(), "");
    }

    /** How many (control, subject) have ever been applied. */
    long known(Connection transaction) throws SQLException {
        return Sql.of("select count(*) as n from applied_transition")
                .first(transaction, row -> row.number("n"))
                .orElse(0L);
    }

    /** Of which of these evidence is awaited. */
    Set<Finding.Key> awaited(Connection transaction, Collection<Finding.Key> keys) throws SQLException {
        var ordered = keys.stream().distinct().sorted().toList();
        return Set.copyOf(Sql.of(
                        "select control_id, subject from awaited_evidence"
                                + " join unnest(?, ?) as wanted (control_id, subject) using (control_id, subject)",
                        ordered.stream().map(Finding.Key::controlId).toList(),
                        ordered.stream().map(Finding.Key::subject).toList())
                .list(transaction, row -> new Finding.Key(row.text("control_id"), row.text("subject"))));
    }

    /** Takes these for applied, whatever was before. */
    void take(Connection transaction, List<Transition> transitions) throws SQLException {
        var sequences = new HashMap<Finding.Key, Long>();
        transitions.forEach(transition -> sequences.put(key(transition), transition.sequence()));
        remember(transaction, transitions, sequences);
    }

    private static Map<Finding.Key, Long> sequences(Connection transaction, List<Finding.Key> keys, String lock)
            throws SQLException {
        var sequences = new HashMap<Finding.Key, Long>();
        Sql.of(
                        "select control_id, subject, sequence from applied_transition"
                                + " join unnest(?, ?) as wanted (control_id, subject) using (control_id, subject)"
                                + lock,
                        keys.stream().map(Finding.Key::controlId).toList(),
                        keys.stream().map(Finding.Key::subject).toList())
                .list(
                        transaction,
                        row -> sequences.put(
                                new Finding.Key(row.text("control_id"), row.text("subject")), row.number("sequence")));
        return sequences;
    }

    private static void remember(Connection transaction, List<Transition> fresh, Map<Finding.Key, Long> sequences)
            throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        var keys = keysOf(fresh);
        Sql.of(
                        "insert into applied_transition (control_id, subject, sequence)"
                                + " select * from unnest(?, ?, ?::bigint[])"
                                + " on conflict (control_id, subject) do update set sequence = excluded.sequence",
                        keys.stream().map(Finding.Key::controlId).toList(),
                        keys.stream().map(Finding.Key::subject).toList(),
                        keys.stream().map(sequences::get).toList())
                .execute(transaction);
    }

    private static List<Finding.Key> keysOf(List<Transition> transitions) {
        return transitions.stream().map(Inbox::key).distinct().sorted().toList();
    }

    static Finding.Key key(Transition transition) {
        return new Finding.Key(transition.controlId(), transition.subject());
    }

    private static String json(Transition transition) {
        try {
            return Json.mapper().writeValueAsString(transition);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a transition must be writable: " + transition.id(), impossible);
        }
    }

    private static Observation overdue(Row row) throws SQLException {
        try {
            var transition = Json.mapper().readValue(row.text("transition"), Transition.class);
            return Observation.afterGrace(transition, row.instant("due_at"));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("an awaited transition can not be read back", foreign);
        }
    }
}
