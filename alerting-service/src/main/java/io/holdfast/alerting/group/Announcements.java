package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.Announcer;
import io.holdfast.alerting.finding.Entry;
import io.holdfast.alerting.finding.FindingChange;
import io.holdfast.alerting.route.DueSoon;
import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.MuteKind;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes changes of findings in, in their own transaction; what is told of them is decided when their groups are due. */
@Singleton
class Announcements implements Announcer {

    private final Placing placing;
    private final Restlessness restlessness;

    Announcements(Placing placing, Restlessness restlessness) {
        this.placing = placing;
        this.restlessness = restlessness;
    }

    @Override
    public int announce(Connection transaction, List<FindingChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return 0;
        }
        var tree = Routes.hold(transaction);
        var arrivals = new LinkedHashMap<UUID, Arrival>();
        for (var change : changes) {
            arrivals.merge(change.finding().id(), arrival(change), Announcements::later);
        }
        restlessness.count(transaction, changes);
        var heardAgain = SilentSources.keep(transaction, arrivals.values());
        var freed = heardAgain ? Groups.holding(transaction, MuteKind.INHIBITION) : Map.<UUID, GroupKey>of();
        placing.place(transaction, tree, arrivals.values(), freed);
        return 0;
    }

    private static Arrival arrival(FindingChange change) {
        var action = change.entry().action();
        var began = action == Entry.Action.OPENED || action == Entry.Action.REOPENED;
        var overdueAt = action == Entry.Action.OVERDUE ? change.entry().at() : null;
        return new Arrival(change.finding(), began, overdueAt, dueSoon(change));
    }

    private static Arrival later(Arrival before, Arrival after) {
        var overdueAt = after.overdueAt() == null ? before.overdueAt() : after.overdueAt();
        var dueSoon = after.dueSoon() == null ? before.dueSoon() : after.dueSoon();
        return new Arrival(after.finding(), before.began() || after.began(), overdueAt, dueSoon);
    }

    private static @Nullable DueSoon dueSoon(FindingChange change) {
        var due = change.finding().dueAt();
        return change.entry().action() == Entry.Action.DUE_SOON && due != null
                ? new DueSoon(change.entry().at(), due)
                : null;
    }
}
