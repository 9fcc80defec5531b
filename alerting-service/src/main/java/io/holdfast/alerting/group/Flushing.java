package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Held;
import io.holdfast.alerting.group.Groups.Kept;
import io.holdfast.alerting.notify.Outbox;
import io.holdfast.alerting.route.GroupPolicy;
import io.holdfast.alerting.route.GroupState;
import io.holdfast.alerting.route.Member;
import io.holdfast.alerting.route.Route;
import io.holdfast.alerting.sql.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of a group that is due, in one transaction: what is, is compared with what each channel knows; what is
 * news becomes a message in the outbox; what was told is taken down. Read from top to bottom.
 */
@Singleton
class Flushing {

    private final Database database;
    private final Outbox outbox;
    private final Situation situation;
    private final RouteMetrics metrics;
    private final GroupConfig config;

    Flushing(Database database, Outbox outbox, Situation situation, RouteMetrics metrics, GroupConfig config) {
        this.database = database;
        this.outbox = outbox;
        this.situation = situation;
        this.metrics = metrics;
        this.config = config;
    }

    List<UUID> due(Instant now, int count) throws SQLException {
        return database.inTransaction(transaction -> Groups.due(transaction, now, count));
    }

    /** Flushes a group unless somebody else is at it; answers how many messages were written. */
    int flush(UUID id, Instant now) throws SQLException {
        return database.inTransaction(transaction -> {
            var held = Groups.hold(transaction, id, now);
            return held.isEmpty() ? 0 : flush(transaction, held.get(), now);
        });
    }

    private int flush(Connection transaction, Held group, Instant now) throws SQLException {
        // Not held: who changes the routes waits for groups, so who has a group must not wait for the routes.
        var route = Routes.read(transaction).tree().find(group.key().route()).orElse(null);
        var kept = Groups.members(transaction, group.id());
        var members = members(transaction, kept);
        var state = new GroupState(group.id(), route, members, outbox.enabledChannels(transaction));
        var plan = GroupPolicy.decide(state, situation.of(transaction, members, now));
        metrics.matcherErrors(plan.errors());

        var composer = composer(group, route);
        var told = Tellings.claim(transaction, group.id(), plan.tellings(), composer::idFor, now);
        Tellings.forget(transaction, plan.unheard());
        var drafts = composer.compose(told, firing(members));
        outbox.write(transaction, drafts);
        metrics.messages(drafts);

        Decisions.write(transaction, Decisions.of(group.id(), plan, told, kept), now);
        Aftermath.keep(transaction, group.id(), kept, plan, told, now);
        Groups.flushed(transaction, group.id(), !drafts.isEmpty(), plan.next(), now);
        return drafts.size();
    }

    private Composer composer(Held group, @Nullable Route route) {
        var digest = route != null && route.digest() != null;
        return new Composer(group.id(), group.key(), group.flushes() + 1, digest, config.items());
    }

    private static List<Member> members(Connection transaction, List<Kept> kept) throws SQLException {
        var known = Tellings.known(
                transaction, kept.stream().map(each -> each.finding().id()).toList());
        return kept.stream()
                .map(each -> new Member(
                        each.finding(),
                        each.current(),
                        each.overdueAt(),
                        each.dueSoon(),
                        each.reminded(),
                        known.getOrDefault(each.finding().id(), Map.of())))
                .toList();
    }

    private static int firing(List<Member> members) {
        return (int) members.stream().filter(member -> !member.isOver()).count();
    }
}
