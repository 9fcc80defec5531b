package io.holdfast.alerting.audit;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reconciliations that were made. */
@Singleton
class Reconciliations {

    /**
     * Where a page goes on.
     *
     * @param id of the last one that the caller has
     */
    record After(Instant startedAt, UUID id) {}

    private final Database database;
    private final Counter missed;
    private final Counter differed;
    private final Counter repaired;

    Reconciliations(Database database, MeterRegistry meters) {
        this.database = database;
        this.missed = counter(meters, "holdfast.audit.missed", "Transitions that were never applied");
        this.differed = counter(meters, "holdfast.audit.differed", "Findings that were not what they should be");
        this.repaired = counter(meters, "holdfast.audit.repaired", "Transitions that were applied once more");
    }

    void keep(Reconciliation done) throws SQLException {
        database.inTransaction(transaction -> Sql.of(
                        "insert into reconciliation (id, asked_by, started_at, finished_at, compared, missed, differed,"
                                + " repaired, ahead, not_compared, unreadable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        done.id(),
                        done.askedBy(),
                        done.startedAt(),
                        done.finishedAt(),
                        done.compared(),
                        done.missed(),
                        done.differed(),
                        done.repaired(),
                        done.ahead(),
                        done.notCompared(),
                        done.unreadable())
                .execute(transaction));
        missed.increment((double) done.missed());
        differed.increment((double) done.differed());
        repaired.increment((double) done.repaired());
    }

    /** The newest first. */
    static Page<Reconciliation> page(Connection transaction, @Nullable After after, int limit) throws SQLException {
        var query = Sql.of("select * from reconciliation where true");
        if (after != null) {
            query.and("and (started_at, id) < (?, ?)", after.startedAt(), after.id());
        }
        query.and("order by started_at desc, id desc limit ?", limit + 1);
        var found = query.list(
                transaction,
                row -> new Reconciliation(
                        row.id("id"),
                        row.text("asked_by"),
                        row.instant("started_at"),
                        row.instant("finished_at"),
                        row.number("compared"),
                        row.number("missed"),
                        row.number("differed"),
                        row.number("repaired"),
                        row.number("ahead"),
                        row.number("not_compared"),
                        row.number("unreadable")));
        return Page.of(found, limit, last -> Cursor.of(last.startedAt(), last.id()));
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }
}
