package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.Entry;
import io.holdfast.alerting.finding.FindingChange;
import io.holdfast.alerting.route.Flapping;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often findings change between failing and not, as it is kept. */
@Singleton
class Restlessness {

    private final Flapping.Thresholds thresholds;

    Restlessness(GroupConfig config) {
        this.thresholds =
                new Flapping.Thresholds(config.flappingHigh(), config.flappingLow(), config.flappingHalfLife());
    }

    Flapping.Thresholds thresholds() {
        return thresholds;
    }

    /** Counts what the machine changed; what people decide is no restlessness. */
    void count(Connection transaction, List<FindingChange> changes) throws SQLException {
        var turns = changes.stream().filter(Restlessness::isTurn).toList();
        var states = of(
                transaction,
                turns.stream().map(change -> change.finding().id()).distinct().toList());
        for (var turn : turns) {
            var at = turn.entry().at();
            states.compute(turn.finding().id(), (id, before) -> (before == null ? Flapping.none(at) : before)
                    .changed(at, thresholds));
        }
        write(transaction, states);
    }

    static Map<UUID, Flapping> of(Connection transaction, Collection<UUID> findings) throws SQLException {
        var states = new HashMap<UUID, Flapping>();
        Sql.of("select * from route_flapping where finding_id = any(?::uuid[])", List.copyOf(findings))
                .list(
                        transaction,
                        row -> states.put(
                                row.id("finding_id"),
                                new Flapping(row.real("score"), row.instant("at"), row.flag("active"))));
        return states;
    }

    private static boolean isTurn(FindingChange change) {
        if (!change.entry().actor().equals(Entry.SYSTEM)) {
            return false;
        }
        var action = change.entry().action();
        return action == Entry.Action.OPENED || action == Entry.Action.REOPENED || action == Entry.Action.RESOLVED;
    }

    private static void write(Connection transaction, Map<UUID, Flapping> states) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        states.forEach((finding, state) -> rows.add(Sql.row(finding, state.score(), state.at(), state.active())));
        Sql.executeAll(
                transaction,
                "insert into route_flapping (finding_id, score, at, active) values (?, ?, ?, ?) on conflict (finding_id)"
                        + " do update set score = excluded.score, at = excluded.at, active = excluded.active",
                rows);
    }
}
