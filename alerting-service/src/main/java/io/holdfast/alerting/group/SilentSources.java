package io.holdfast.alerting.group;

import io.holdfast.alerting.route.Circumstances;
import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which sources are silent, as their findings say. */
final class SilentSources {

    private SilentSources() {}

    /** Takes down what findings say of sources, and answers whether one was heard again. */
    static boolean keep(Connection transaction, Collection<Arrival> arrivals) throws SQLException {
        var heardAgain = false;
        for (var arrival : arrivals) {
            var source = Circumstances.silentSource(arrival.finding());
            if (source.isPresent()) {
                heardAgain |= keep(transaction, source.get(), arrival);
            }
        }
        return heardAgain;
    }

    static Set<String> all(Connection transaction) throws SQLException {
        return new HashSet<>(Sql.of("select source from silent_source").list(transaction, row -> row.text("source")));
    }

    private static boolean keep(Connection transaction, String source, Arrival arrival) throws SQLException {
        if (arrival.isOver()) {
            return Sql.of("delete from silent_source where source = ?", source).execute(transaction) > 0;
        }
        Sql.of(
                        "insert into silent_source (source, finding_id) values (?, ?) on conflict (source)"
                                + " do update set finding_id = excluded.finding_id",
                        source,
                        arrival.finding().id())
                .execute(transaction);
        return false;
    }
}
