package io.holdfast.alerting.group;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Removes what was decided about telling long ago: it explains to people why they heard or did not hear of something, and
 * grows with every repetition. What happened to the findings themselves stays in their timelines, for auditors.
 */
@Singleton
class OldDecisions {

    private static final Logger LOG = Logger.getLogger(OldDecisions.class);

    /** Few enough that nobody waits for the transaction. */
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final GroupConfig config;
    private final InstantSource clock;

    OldDecisions(Database database, GroupConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdfast.alerting.group.decisions-check:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remove() {
        try {
            var removed = removeBefore(clock.instant().minus(config.decisionsKept()));
            if (removed > 0) {
                LOG.infof(
                        "%d decisions about telling are older than %s and are removed",
                        removed, config.decisionsKept());
            }
        } catch (SQLException away) {
            LOG.debugf("no old decisions are removed while the database is away: %s", away.getMessage());
        }
    }

    /** Portion by portion, each in a transaction of its own; answers how many there were. */
    long removeBefore(Instant time) throws SQLException {
        var all = 0L;
        var removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = database.inTransaction(
                    transaction -> Sql.of("""
                            delete from route_decision where position in (
                                select position from route_decision where at < ? order by at limit ?
                                for update skip locked)""", time, AT_ONCE).execute(transaction));
            all += removed;
        }
        return all;
    }
}
