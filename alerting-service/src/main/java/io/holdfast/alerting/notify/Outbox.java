package io.holdfast.alerting.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.alerting.finding.FindingId;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.json.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where notifications are written, in the transaction of what they tell of. */
@Singleton
public class Outbox {

    private static final String INSERT = """
            insert into notification (id, channel_id, finding_id, opening, reason, subject, finding, status,
                created_at, next_attempt_at, give_up_at)
            values (?, ?, ?, ?, ?, ?, ?::json, 'PENDING', ?, ?, ?)""";

    private final NotifyConfig config;
    private final InstantSource clock;

    Outbox(NotifyConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The channels that take notifications now. */
    public Set<ChannelId> enabledChannels(Connection transaction) throws SQLException {
        return new HashSet<>(Sql.of("select id from channel where enabled and removed_at is null")
                .list(transaction, row -> new ChannelId(row.id("id"))));
    }

    /** Who was told, or is still to be told, that these findings are open. What is dead was never heard. */
    public Told told(Connection transaction, Collection<FindingId> findings) throws SQLException {
        var told = new Told();
        Sql.of("""
                        select distinct finding_id, opening, channel_id from notification
                        where finding_id = any(?::uuid[]) and reason in ('OPENED', 'REOPENED') and status <> 'DEAD'""", findings.stream().map(FindingId::value).toList()).list(transaction, row -> {
            told.remember(row.id("finding_id"), row.integer("opening"), new ChannelId(row.id("channel_id")));
            return told;
        });
        return told;
    }

    public void write(Connection transaction, Collection<Draft> drafts) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var draft : drafts) {
            rows.add(row(draft));
        }
        Sql.executeAll(transaction, INSERT, rows);
    }

    private List<@Nullable Object> row(Draft draft) {
        var now = clock.instant();
        var finding = draft.finding();
        return Sql.row(
                draft.id(),
                draft.channel().value(),
                // The finding of a test exists nowhere else.
                draft.reason() == Reason.TEST ? null : finding.id(),
                finding.timesOpened(),
                draft.reason(),
                finding.subject(),
                json(finding),
                now,
                now,
                now.plus(config.horizon()));
    }

    private static String json(FindingView finding) {
        try {
            return Json.mapper().writeValueAsString(finding);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a finding must be writable: " + finding.id(), impossible);
        }
    }
}
