package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Kept;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Plan;
import io.holdfast.alerting.route.Telling;
import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about telling, for people who ask why they heard, or did not hear, of something. */
final class Decisions {

    private Decisions() {}

    /** What was decided. */
    enum Kind {
        TOLD,
        MUTED,
        /** It was over before anybody was told. */
        NOBODY_TOLD,
        /** It is resolved, and the notification of its opening is dead. */
        NEVER_HEARD
    }

    /** One decision about one finding. */
    record Decision(UUID finding, UUID group, @Nullable UUID channel, Kind kind, String detail) {}

    /** A decision as callers read it. */
    record View(Instant at, Kind decision, @Nullable UUID channelId, String detail) {}

    static List<Decision> of(UUID group, Plan plan, List<Telling> told, List<Kept> before) {
        var decisions = new ArrayList<Decision>();
        told.forEach(telling -> decisions.add(
                decision(group, telling, Kind.TOLD, telling.reason().name())));
        plan.unheard()
                .forEach(telling -> decisions.add(
                        decision(group, telling, Kind.NEVER_HEARD, "the notification of the opening is dead")));
        for (var kept : before) {
            var mute = plan.muted().get(kept.finding().id());
            if (mute != null && !Objects.equals(mute.kind().name(), kept.mute())) {
                var detail = mute.kind().word() + ": " + mute.why();
                decisions.add(new Decision(kept.finding().id(), group, null, Kind.MUTED, detail));
            }
        }
        toldNobody(group, plan, told, decisions);
        return decisions;
    }

    private static void toldNobody(UUID group, Plan plan, List<Telling> told, List<Decision> decisions) {
        var heard = new HashSet<UUID>();
        told.forEach(telling -> heard.add(telling.member().id()));
        plan.unheard().forEach(telling -> heard.add(telling.member().id()));
        for (var member : plan.done()) {
            if (member.isOver() && member.current() && !heard.contains(member.id())) {
                decisions.add(new Decision(
                        member.id(), group, null, Kind.NOBODY_TOLD, "it was over before anybody was told"));
            }
        }
    }

    static void write(Connection transaction, List<Decision> decisions, Instant now) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var decision : decisions) {
            rows.add(Sql.row(
                    decision.finding(), now, decision.group(), decision.channel(), decision.kind(), decision.detail()));
        }
        Sql.executeAll(
                transaction,
                "insert into route_decision (finding_id, at, group_id, channel_id, decision, detail)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Newest first. */
    static List<View> about(Connection transaction, UUID finding, int count) throws SQLException {
        return Sql.of(
                        "select * from route_decision where finding_id = ? order by position desc limit ?",
                        finding,
                        count)
                .list(
                        transaction,
                        row -> new View(
                                row.instant("at"),
                                row.constant("decision", Kind.class),
                                row.idOrNull("channel_id"),
                                row.text("detail")));
    }

    private static Decision decision(UUID group, Telling telling, Kind kind, String detail) {
        ChannelId channel = telling.channel();
        return new Decision(telling.member().id(), group, channel.value(), kind, detail);
    }
}
