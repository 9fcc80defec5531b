package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Touch;
import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.Labels;
import io.holdfast.alerting.route.Route;
import io.holdfast.alerting.route.RouteTree;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts findings into the groups that the routes lead them to. The groups where they were before learn of the change too:
 * what was begun there has to be brought to its end there.
 */
@Singleton
class Placing {

    /** How soon a group without a route looks what it still has to say. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RouteMetrics metrics;
    private final InstantSource clock;

    Placing(RouteMetrics metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Places what something happened to; each finding is named once.
     *
     * @param freed groups in which something is no longer held back
     */
    void place(Connection transaction, RouteTree tree, Collection<Arrival> arrivals, Map<UUID, GroupKey> freed)
            throws SQLException {
        var ids = arrivals.stream().map(arrival -> arrival.finding().id()).toList();
        var before = Groups.groupsOf(transaction, ids);
        var stillKnown = Tellings.knownOpen(transaction, ids);
        var touches = new TreeMap<UUID, Touch>();
        freed.forEach((id, key) -> touches.put(id, soon(tree, key)));
        var members = new ArrayList<Groups.Placed>();
        for (var arrival : arrivals) {
            var earlier = before.getOrDefault(arrival.finding().id(), Map.of());
            if (matters(arrival, earlier.isEmpty(), stillKnown)) {
                place(tree, arrival, earlier, touches, members);
            }
        }
        Groups.touch(transaction, touches.values());
        Groups.put(transaction, members);
    }

    /** Of what is over, and nobody has heard of, there is nothing to say. */
    private static boolean matters(Arrival arrival, boolean isNew, Set<UUID> stillKnown) {
        return !arrival.isOver()
                || arrival.began()
                || !isNew
                || stillKnown.contains(arrival.finding().id());
    }

    private void place(
            RouteTree tree,
            Arrival arrival,
            Map<UUID, GroupKey> earlier,
            Map<UUID, Touch> touches,
            List<Groups.Placed> members) {
        var labels = Labels.of(arrival.finding());
        var way = tree.of(labels);
        metrics.matcherErrors(way.errors());
        var here = new HashSet<UUID>();
        for (var taken : way.taken()) {
            var key = GroupKey.of(taken.route(), labels);
            here.add(key.id());
            touches.putIfAbsent(key.id(), touch(key, taken.route()));
            members.add(new Groups.Placed(key.id(), arrival, true));
        }
        earlier.forEach((group, key) -> {
            if (!here.contains(group)) {
                touches.computeIfAbsent(group, id -> soon(tree, key));
                members.add(new Groups.Placed(group, arrival, false));
            }
        });
    }

    /** For a group of which nothing has to be gathered; a digest comes at its time all the same. */
    private Touch soon(RouteTree tree, GroupKey key) {
        return tree.find(key.route())
                .filter(route -> route.digest() != null)
                .map(route -> touch(key, route))
                .orElseGet(() -> new Touch(key.id(), key, false, clock.instant().plus(SOON), Duration.ZERO));
    }

    private Touch touch(GroupKey key, Route route) {
        var now = clock.instant();
        var digest = route.digest();
        return digest == null
                ? new Touch(
                        key.id(),
                        key,
                        false,
                        now.plus(route.timing().groupWait()),
                        route.timing().groupInterval())
                : new Touch(key.id(), key, true, digest.after(now), Duration.ZERO);
    }
}
