package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.FindingViews;
import io.holdfast.alerting.route.RouteTree;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Leads findings the way of the routes without anything having happened to them. */
@Singleton
class Rerouting {

    private static final Logger LOG = Logger.getLogger(Rerouting.class);

    private final Database database;
    private final Placing placing;

    Rerouting(Database database, Placing placing) {
        this.database = database;
        this.placing = placing;
    }

    /** Everything unresolved goes the new way, in the transaction that changes the routes. */
    void all(Connection transaction, RouteTree tree) throws SQLException {
        place(
                transaction,
                tree,
                Sql.of("select id from finding where resolution is null order by id")
                        .list(transaction, row -> row.id("id")));
    }

    /** Takes in what is unresolved and in no group: what is older than the groups. */
    void adopt() throws SQLException {
        var adopted = database.inTransaction(transaction -> {
            // Locked: nobody may announce something newer of what is being taken in.
            var tree = Routes.lock(transaction).tree();
            var lost = Sql.of("""
                            select id from finding where resolution is null
                                and not exists (select from route_member where finding_id = finding.id)
                            order by id""").list(transaction, row -> row.id("id"));
            place(transaction, tree, lost);
            return lost.size();
        });
        if (adopted > 0) {
            LOG.infof("%d findings are in no group yet and are taken in", adopted);
        }
    }

    private void place(Connection transaction, RouteTree tree, List<UUID> findings) throws SQLException {
        var arrivals = FindingViews.among(transaction, findings).stream()
                .map(Arrival::of)
                .toList();
        placing.place(transaction, tree, arrivals, Map.of());
    }
}
