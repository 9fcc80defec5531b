package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.FindingViews;
import io.holdfast.alerting.route.Labels;
import io.holdfast.alerting.route.Mute;
import io.holdfast.alerting.route.RouteTree;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Explains who hears of a finding, who heard, and what holds it back. */
@Singleton
class FindingRouting {

    private static final int DECISIONS = 100;

    private final Database database;
    private final Situation situation;
    private final InstantSource clock;

    FindingRouting(Database database, Situation situation, InstantSource clock) {
        this.database = database;
        this.situation = situation;
        this.clock = clock;
    }

    /**
     * What is so now.
     *
     * @param mutes what holds news of it back now
     * @param told what each channel knows
     * @param decisions the newest first
     * @param nextAt when its groups are looked at again if nothing happens; null for never
     */
    record View(
            UUID findingId,
            List<RouteWay> routes,
            List<Mute> mutes,
            List<ToldView> told,
            List<Decisions.View> decisions,
            @Nullable Instant nextAt) {}

    /** What a channel knows of it. */
    record ToldView(
            UUID channelId,
            boolean open,
            Instant at,
            @Nullable UUID notificationId) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    View of(UUID id) {
        return database.answer(transaction -> {
            var finding =
                    FindingViews.find(transaction, id).orElseThrow(() -> Problems.notFound("finding", id.toString()));
            var labels = Labels.of(finding);
            var way = Routes.read(transaction).tree().of(labels);
            return new View(
                    id,
                    RouteWay.of(transaction, way.taken(), labels),
                    mutes(transaction, finding, way.taken()),
                    told(transaction, id),
                    Decisions.about(transaction, id, DECISIONS),
                    next(transaction, id));
        });
    }

    private List<Mute> mutes(Connection transaction, FindingView finding, List<RouteTree.Taken> taken)
            throws SQLException {
        var circumstances = situation.around(transaction, List.of(finding.id()), clock.instant());
        var mutes = new LinkedHashSet<Mute>();
        taken.forEach(
                each -> mutes.addAll(circumstances.mutes(finding, each.route()).mutes()));
        return List.copyOf(mutes);
    }

    private static List<ToldView> told(Connection transaction, UUID id) throws SQLException {
        return Sql.of("select * from route_told where finding_id = ? order by at, channel_id", id)
                .list(
                        transaction,
                        row -> new ToldView(
                                row.id("channel_id"),
                                row.flag("open"),
                                row.instant("at"),
                                row.idOrNull("notification_id")));
    }

    private static @Nullable Instant next(Connection transaction, UUID id) throws SQLException {
        return Sql.of("""
                        select g.next_flush_at from route_group g join route_member m on m.group_id = g.id
                        where m.finding_id = ? and g.next_flush_at is not null order by g.next_flush_at limit 1""", id)
                .first(transaction, row -> row.instant("next_flush_at"))
                .orElse(null);
    }
}
