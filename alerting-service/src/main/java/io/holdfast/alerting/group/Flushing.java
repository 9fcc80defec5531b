package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Held;
import io.holdfast.alerting.group.Members.Portion;
import io.holdfast.alerting.group.Speaking.Speech;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.GroupPolicy;
import io.holdfast.alerting.route.GroupState;
import io.holdfast.alerting.route.Plan;
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
        var digest = route != null && route.digest() != null;
        var firing = Groups.firing(transaction, group.id());
        var occasion = new Occasion(group.id(), group.key(), group.flushes() + 1, digest, firing);
        var speech = speaking.begin(transaction, occasion);
        var flush = new Flush(transaction, state, speech, now);
        members.each(transaction, group.id(), flush::tell);
        var messages = speech.end();
        Groups.flushed(transaction, group.id(), messages > 0, flush.next, now);
        return messages;
    }

    /** A flush as it goes on. */
    private final class Flush {

        private final Connection transaction;
        private final GroupState group;
        private final Speech speech;
        private final Instant now;
        private @Nullable Set<ChannelId> repeating;
        private @Nullable Instant next;

        private Flush(Connection transaction, GroupState group, Speech speech, Instant now) {
            this.transaction = transaction;
            this.group = group;
            this.speech = speech;
            this.now = now;
        }

        /** Tells what is news of some findings. */
        private void tell(Portion portion) throws SQLException {
            var plan = plan(portion);
            metrics.matcherErrors(plan.errors());
            speech.makeRoom(plan.tellings());
            var told = Tellings.claim(transaction, group.id(), plan.tellings(), speech::idFor, now);
            Tellings.forget(transaction, plan.unheard());
            speech.say(told);
            Decisions.write(transaction, Decisions.of(group.id(), plan, told, portion.kept()), now);
            Aftermath.keep(transaction, group.id(), portion.kept(), plan, told, now);
            lookAgain(plan.next());
        }

        private Plan plan(Portion portion) throws SQLException {
            var state = group.with(portion.members());
            var circumstances = situation.of(transaction, portion.members(), now);
            return portion.all()
                    ? GroupPolicy.decide(state, circumstances)
                    : GroupPolicy.decide(state, circumstances, repeating());
        }

        /** All that stands is repeated together, so one finding for which it is time decides for the whole group. */
        private Set<ChannelId> repeating() throws SQLException {
            if (repeating == null) {
                var channels = new HashSet<ChannelId>();
                if (mayRepeat()) {
                    members.each(transaction, group.id(), portion -> {
                        var circumstances = situation.of(transaction, portion.members(), now);
                        channels.addAll(GroupPolicy.repeating(group.with(portion.members()), circumstances));
                    });
                }
                repeating = channels;
            }
            return repeating;
        }

        private boolean mayRepeat() throws SQLException {
            var route = group.route();
            return route != null
                    && Tellings.anyOlder(
                            transaction, group.id(), now.minus(route.timing().repeatInterval()));
        }

        private void lookAgain(@Nullable Instant at) {
            if (at != null && (next == null || at.isBefore(next))) {
                next = at;
            }
        }
    }
}
