package io.holdfast.alerting.group;

import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.Labels;
import io.holdfast.alerting.route.Route;
import io.holdfast.alerting.route.RouteTree;
import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One way that a finding goes, as callers read it.
 *
 * @param route the name of the route
 * @param why it takes the finding
 * @param group the key of the group, as messages carry it
 * @param labels what the group has in common
 * @param channels who hears of it
 */
record RouteWay(String route, String why, UUID group, Map<String, String> labels, List<Listener> channels) {

    /** A channel that hears of it, while it is enabled. */
    record Listener(UUID channelId, String name, boolean enabled) {}

    static List<RouteWay> of(Connection transaction, List<RouteTree.Taken> taken, Labels labels) throws SQLException {
        var all = Sql.of("select id, name, enabled from channel where removed_at is null order by position")
                .list(transaction, row -> new Listener(row.id("id"), row.text("name"), row.flag("enabled")));
        var ways = new ArrayList<RouteWay>();
        for (var each : taken) {
            var key = GroupKey.of(each.route(), labels);
            ways.add(new RouteWay(each.route().name(), each.why(), key.id(), key.labels(), among(all, each.route())));
        }
        return ways;
    }

    private static List<Listener> among(List<Listener> all, Route route) {
        if (route.receivers().isEmpty()) {
            return all.stream().filter(Listener::enabled).toList();
        }
        return all.stream()
                .filter(each -> route.receivers().stream()
                        .anyMatch(receiver -> receiver.value().equals(each.channelId())))
                .toList();
    }
}
