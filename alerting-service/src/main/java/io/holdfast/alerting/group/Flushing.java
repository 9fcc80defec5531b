package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Held;
import io.holdfast.alerting.group.Members.Portion;
import io.holdfast.alerting.group.Speaking.Speech;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.GroupPolicy;
import io.holdfast.alerting.route.GroupState;
import io.holdfast.alerting.sql.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of a group that is due, in one transaction and a portion of its findings at a time: what is, is compared
 * with what each channel knows; what is news becomes a message in the outbox; what was told is taken down. Read from top
 * to bottom.
 */
@Singleton
class Flushing {

    private final Database database;
    private final Members members;
    private final Situation situation;
    private final Speaking speaking;
    private final RouteMetrics metrics;

    Flushing(Database database, Members members, Situation situation, Speaking speaking, RouteMetrics metrics) {
        this.database = database;
        this.members = members;
        this.situation = situation;
        this.speaking = speaking;
        this.metrics = metrics;
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
        var state = new GroupState(group.id(), route, List.of(), speaking.listening(transaction));
        var repeating = repeating(transaction, state, now);
        var digest = route != null && route.digest() != null;
        var firing = Groups.firing(transaction, group.id());
        var speech =
                speaking.begin(transaction, new Occasion(group.id(), group.key(), group.flushes() + 1, digest, firing));
        var next = new Earliest();
        members.each(
                transaction, group.id(), portion -> next.of(tell(transaction, state, repeating, portion, speech, now)));
        var messages = speech.end();
        Groups.flushed(transaction, group.id(), messages > 0, next.instant, now);
        return messages;
    }

    /** All that stands is repeated together, so one finding for which it is time decides for the whole group. */
    private Set<ChannelId> repeating(Connection transaction, GroupState state, Instant now) throws SQLException {
        var route = state.route();
        var repeating = new HashSet<ChannelId>();
        if (route != null
                && Tellings.anyOlder(
                        transaction, state.id(), now.minus(route.timing().repeatInterval()))) {
            members.each(transaction, state.id(), portion -> {
                var circumstances = situation.of(transaction, portion.members(), now);
                repeating.addAll(GroupPolicy.repeating(state.with(portion.members()), circumstances));
            });
        }
        return repeating;
    }

    /** Tells what is news of some findings; answers when they have to be looked at again. */
    private @Nullable Instant tell(
            Connection transaction,
            GroupState group,
            Set<ChannelId> repeating,
            Portion portion,
            Speech speech,
            Instant now)
            throws SQLException {
        var circumstances = situation.of(transaction, portion.members(), now);
        var plan = GroupPolicy.decide(group.with(portion.members()), circumstances, repeating);
        metrics.matcherErrors(plan.errors());
        speech.makeRoom(plan.tellings());
        var told = Tellings.claim(transaction, group.id(), plan.tellings(), speech::idFor, now);
        Tellings.forget(transaction, plan.unheard());
        speech.say(told);
        Decisions.write(transaction, Decisions.of(group.id(), plan, told, portion.kept()), now);
        Aftermath.keep(transaction, group.id(), portion.kept(), plan, told, now);
        return plan.next();
    }

    /** The first of some instants, of which there may be none. */
    private static final class Earliest {

        private @Nullable Instant instant;

        void of(@Nullable Instant other) {
            if (other != null && (instant == null || other.isBefore(instant))) {
                instant = other;
            }
        }
    }
}
