package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Kept;
import io.holdfast.alerting.route.Member;
import io.holdfast.alerting.route.Mute;
import io.holdfast.alerting.route.Plan;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Telling;
import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a group's findings is different after it was flushed. */
final class Aftermath {

    private Aftermath() {}

    static void keep(Connection transaction, UUID group, List<Kept> before, Plan plan, List<Telling> told, Instant now)
            throws SQLException {
        remove(transaction, group, plan);
        mutes(transaction, group, before, plan, now);
        reminders(transaction, group, plan, told);
    }

    private static void remove(Connection transaction, UUID group, Plan plan) throws SQLException {
        var done = plan.done().stream().map(Member::id).toList();
        if (!done.isEmpty()) {
            Sql.of("delete from route_member where group_id = ? and finding_id = any(?::uuid[])", group, done)
                    .execute(transaction);
        }
    }

    private static void mutes(Connection transaction, UUID group, List<Kept> before, Plan plan, Instant now)
            throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var kept : before) {
            var mute = nameOf(plan.muted().get(kept.finding().id()));
            if (!Objects.equals(mute, kept.mute())) {
                rows.add(Sql.row(
                        mute, mute == null ? null : now, group, kept.finding().id()));
            }
        }
        Sql.executeAll(
                transaction,
                "update route_member set mute = ?, muted_since = ?::timestamptz where group_id = ? and finding_id = ?",
                rows);
    }

    private static void reminders(Connection transaction, UUID group, Plan plan, List<Telling> told)
            throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var telling : told) {
            var mute = plan.muted().get(telling.member().id());
            if (telling.reason() == Reason.SILENCE_ENDING && mute != null) {
                rows.add(Sql.row(mute.id(), group, telling.member().id()));
            }
        }
        Sql.executeAll(transaction, "update route_member set reminded = ? where group_id = ? and finding_id = ?", rows);
    }

    static @Nullable String nameOf(@Nullable Mute mute) {
        return mute == null ? null : mute.kind().name();
    }
}
