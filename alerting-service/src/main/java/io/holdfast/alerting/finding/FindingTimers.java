package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What becomes of findings because a time came. The times are columns of the findings, so a restart forgets none, and two
 * processes never take the same one.
 */
@Singleton
public class FindingTimers {

    private static final Logger LOG = Logger.getLogger(FindingTimers.class);

    private static final int AT_ONCE = 500;

    private static final String LOCKED = " order by %s limit ? for update skip locked";

    private static final String OVERDUE = "select * from finding where status not in ('RESOLVED', 'CLOSED')"
            + " and not overdue and due_at is not null and due_at <= ? and exempt_since is null"
            + LOCKED.formatted("due_at");

    /** What is said to be fixed, or recovers, needs no work now. */
    private static final String DUE_SOON =
            "select * from finding where status in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS') and condition <> 'RECOVERING'"
                    + " and not overdue and remind_at <= ? and due_at > ? and exempt_since is null"
                    + LOCKED.formatted("remind_at");

    private static final String UNPROVEN =
            "select * from finding where verify_until <= ?" + LOCKED.formatted("verify_until");

    private static final String RECOVERED =
            "select * from finding where recover_at <= ?" + LOCKED.formatted("recover_at");

    private static final String UNDATED = "select * from finding where status not in ('RESOLVED', 'CLOSED')"
            + " and due_at is null and not due_by_hand and severity = any(?)" + LOCKED.formatted("number");

    private final Database database;
    private final Findings findings;
    private final Announcer announcer;
    private final FindingRules rules;
    private final InstantSource clock;

    FindingTimers(Database database, Findings findings, Announcer announcer, FindingRules rules, InstantSource clock) {
        this.database = database;
        this.findings = findings;
        this.announcer = announcer;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdfast.alerting.finding.time-check:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            drain(this::date);
            drain(this::refute);
            drain(this::tellOverdue);
            drain(this::tellDueSoon);
        } catch (SQLException away) {
            LOG.debugf("no due times are looked at while the database is away: %s", away.getMessage());
        }
    }

    /**
     * Resolves what has held for long enough. For whoever knows that everything is read that could speak against it.
     *
     * @return how many there were; at most a bounded number at once
     */
    public int recover(Connection transaction) throws SQLException {
        var now = now();
        var due = Sql.of(RECOVERED, now, AT_ONCE).list(transaction, FindingRead::of);
        return apply(transaction, due, finding -> policy().recovered(finding, now));
    }

    private int tellOverdue(Connection transaction) throws SQLException {
        var now = now();
        var due = Sql.of(OVERDUE, now, AT_ONCE).list(transaction, FindingRead::of);
        return apply(transaction, due, finding -> policy().overdue(finding, now));
    }

    private int tellDueSoon(Connection transaction) throws SQLException {
        var now = now();
        var due = Sql.of(DUE_SOON, now, now, AT_ONCE).list(transaction, FindingRead::of);
        return apply(transaction, due, finding -> policy().dueSoon(finding, now));
    }

    private int refute(Connection transaction) throws SQLException {
        var now = now();
        var due = Sql.of(UNPROVEN, now, AT_ONCE).list(transaction, FindingRead::of);
        return apply(transaction, due, finding -> policy().unproven(awaiting(finding), now));
    }

    private int date(Connection transaction) throws SQLException {
        var now = now();
        var dated = rules.sla().dated().stream().map(Enum::name).toList();
        var due = Sql.of(UNDATED, dated, AT_ONCE).list(transaction, FindingRead::of);
        return apply(transaction, due, finding -> policy().dated(finding, now));
    }

    @FunctionalInterface
    private interface Deciding {
        Outcome.Change of(Unresolved finding);
    }

    private int apply(Connection transaction, List<FindingRow> due, Deciding deciding) throws SQLException {
        var changes = new ArrayList<Outcome.Change>();
        var told = new ArrayList<FindingChange>();
        for (var row : due) {
            var change = deciding.of(unresolved(row));
            changes.add(change);
            told.add(new FindingChange(FindingView.of(change.finding(), row.number()), change.entry()));
        }
        findings.update(transaction, changes);
        announcer.announce(transaction, List.copyOf(told));
        return due.size();
    }

    private void drain(Database.Work<Integer> work) throws SQLException {
        while (database.inTransaction(work) == AT_ONCE) {
            // There may be more.
        }
    }

    private TimePolicy policy() {
        return new TimePolicy(rules);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Unresolved unresolved(FindingRow row) {
        if (row.finding() instanceof Unresolved unresolved) {
            return unresolved;
        }
        throw new IllegalStateException("finding " + row.number() + " has a time to come though it has ended");
    }

    private static Unresolved.AwaitingVerification awaiting(Unresolved finding) {
        if (finding instanceof Unresolved.AwaitingVerification awaiting) {
            return awaiting;
        }
        throw new IllegalStateException("proof is awaited of a finding that nobody said to be fixed: " + finding);
    }
}
