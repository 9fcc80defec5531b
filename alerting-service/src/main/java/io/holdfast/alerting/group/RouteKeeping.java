package io.holdfast.alerting.group;

import io.holdfast.alerting.route.RouteDocument;
import io.holdfast.alerting.route.RouteReader;
import io.holdfast.alerting.route.RouteTree;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.IfMatch;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** What people do with the routes. */
@Singleton
class RouteKeeping {

    private final Database database;
    private final Rerouting rerouting;
    private final Flusher flusher;
    private final InstantSource clock;

    RouteKeeping(Database database, Rerouting rerouting, Flusher flusher, InstantSource clock) {
        this.database = database;
        this.rerouting = rerouting;
        this.flusher = flusher;
        this.clock = clock;
    }

    /** The routes as people read them. */
    record Shown(RouteDocument document, long revision) {
        static Shown of(Routes.Stored stored) {
            var document = stored.document();
            return new Shown(document == null ? RouteDocument.of(stored.tree()) : document, stored.revision());
        }
    }

    Shown read() {
        return Shown.of(database.answer(Routes::read));
    }

    /**
     * Replaces the routes; what is unresolved goes the new ways from then on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, or 422 with everything that is wrong
     */
    Shown replace(IfMatch seen, RouteDocument document, String user) {
        var shown = database.answer(transaction -> {
            seen.check(Routes.lock(transaction).revision());
            var tree = checked(transaction, document);
            Routes.replace(transaction, document, user, clock.instant());
            rerouting.all(transaction, tree);
            return Shown.of(Routes.read(transaction));
        });
        flusher.wake();
        return shown;
    }

    private static RouteTree checked(Connection transaction, RouteDocument document) throws SQLException {
        return switch (RouteReader.read(document, Routes.channels(transaction))) {
            case RouteReader.Read.Valid valid -> valid.tree();
            case RouteReader.Read.Invalid invalid -> {
                Refusals.refuse(invalid.violations());
                throw new IllegalStateException("violations must have been refused: " + invalid.violations());
            }
        };
    }
}
