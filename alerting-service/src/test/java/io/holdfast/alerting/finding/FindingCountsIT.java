package io.holdfast.alerting.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps count of is what a look at every row finds, whoever writes at the same time. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class FindingCountsIT {

    private static final int FINDINGS = 5_000;
    private static final int WRITERS = 4;
    private static final int ROUNDS = 3;

    @Inject
    Database database;

    @BeforeEach
    void fill() throws SQLException {
        execute("""
                insert into finding (id, control_id, subject, status, condition, assessment, severity, reason,
                    control_title, asset_kind, criticality, labels, measures, opened_at, updated_at, times_opened, revision,
                    due_by_hand)
                select gen_random_uuid(), 'crowd-' || i % 40, 'system:crowd-' || i, 'OPEN', 'FAILING', 'NOT_SATISFIED',
                    (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + i / 7 % 4], 'disk ' || i || ' is full',
                    'Disks have room', 'system', 'HIGH', '{}', '{}', now(), now(), 1, 1, true
                from generate_series(1,\s""" + FINDINGS + ") as i");
        execute("""
                insert into finding_entry (finding_id, at, actor, action, detail)
                select id, now() - number % 40 * interval '1 day', 'olga',
                    (array['OPENED', 'REOPENED', 'RESOLVED', 'CLOSED', 'COMMENTED'])[1 + number % 5], 'because'
                from finding where control_id like 'crowd-%'""");
        execute("""
                insert into awaited_evidence (control_id, subject, due_at, transition)
                select 'crowd', 'system:crowd-' || i, now() + interval '1 day', '{}' from generate_series(1, 700) as i""");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from awaited_evidence where control_id = 'crowd'");
        execute(
                "delete from finding_entry where finding_id in (select id from finding where control_id like 'crowd-%')");
        execute("delete from finding where control_id like 'crowd-%'");
        countDaysAnew();
        assertThat(differences()).isEmpty();
    }

    /** Timelines are only ever added to, so nothing counts them down when a test takes them away. */
    private void countDaysAnew() throws SQLException {
        database.inTransaction(transaction -> {
            Sql.of("lock table finding_entry in share mode").execute(transaction);
            Sql.of("delete from finding_day").execute(transaction);
            return Sql.of("insert into finding_day select (at at time zone 'UTC')::date,"
                            + " count(*) filter (where action in ('OPENED', 'REOPENED')),"
                            + " count(*) filter (where action in ('RESOLVED', 'CLOSED')) from finding_entry group by 1")
                    .execute(transaction);
        });
    }

    @Test
    void everyChangeIsCounted() throws SQLException {
        assertThat(differences()).isEmpty();

        execute("update finding set assigned_to = 'olga', assigned_at = now() where control_id like 'crowd-1%'");
        execute(
                "update finding set overdue = true, severity = 'LOW' where control_id like 'crowd-%' and number % 3 = 0");
        execute("update finding set condition = 'NO_DATA', updated_at = now() where control_id = 'crowd-7'");
        execute("update finding set status = 'RESOLVED', resolution = 'RECOVERED', resolved_at = now(),"
                + " condition = 'PASSING' where control_id like 'crowd-2%'");
        execute("delete from awaited_evidence where control_id = 'crowd' and subject like '%7'");

        assertThat(differences()).isEmpty();
    }

    @Test
    void whatChangesNothingThatIsCountedLeavesNoLine() throws SQLException {
        var before = lines();

        execute("update finding set reason = 'still full', updated_at = now() where control_id like 'crowd-%'");

        assertThat(lines()).isLessThanOrEqualTo(before);
    }

    @Test
    void manyLinesAreFoldedWhileOthersWrite() throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS + 1)) {
            var work = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<Integer>) () -> reassign(writer))
                    .toList();
            var written = work.stream().map(writers::submit).toList();
            while (written.stream().anyMatch(each -> !each.isDone())) {
                fold();
                assertThat(differences()).isEmpty();
            }
            var changed = 0;
            for (var each : written) {
                changed += each.get();
            }
            assertThat(changed).isEqualTo(ROUNDS * FINDINGS);
        }
        fold();

        assertThat(differences()).isEmpty();
        assertThat(lines()).as("lines that are left").isLessThanOrEqualTo(1_000);
    }

    /** Each writer has findings of its own, as the rows' locks would see to anyway. */
    private int reassign(int writer) throws SQLException {
        var changed = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var person = round % 2 == 0 ? "'olga', assigned_at = now()" : "null, assigned_at = null";
            changed += execute("update finding set assigned_to = " + person
                    + " where control_id like 'crowd-%' and number % " + WRITERS + " = " + writer);
        }
        return changed;
    }

    private void fold() throws SQLException {
        database.inTransaction(FindingCounts::fold);
    }

    private long lines() throws SQLException {
        return database.inTransaction(transaction -> Sql.of("select count(*) as n from finding_count")
                .first(transaction, row -> row.number("n"))
                .orElseThrow());
    }

    /** In one statement, so that both sides see the same moment. */
    private List<String> differences() throws SQLException {
        return database.inTransaction(transaction -> Sql.of("""
                        with counted as (
                            select status, severity, condition, overdue, assigned_to is not null as assigned, count(*) as n
                            from finding group by 1, 2, 3, 4, 5),
                        kept as (
                            select status, severity, condition, overdue, assigned, sum(findings) as n
                            from finding_count group by 1, 2, 3, 4, 5 having sum(findings) <> 0),
                        days as (
                            select (at at time zone 'UTC')::date as day,
                                count(*) filter (where action in ('OPENED', 'REOPENED')) as opened,
                                count(*) filter (where action in ('RESOLVED', 'CLOSED')) as resolved
                            from finding_entry where action in ('OPENED', 'REOPENED', 'RESOLVED', 'CLOSED') group by 1),
                        kept_days as (
                            select day, sum(opened) as opened, sum(resolved) as resolved from finding_day group by 1
                            having sum(opened) + sum(resolved) <> 0)
                        select 'findings: ' || coalesce(counted::text, 'none') || ' kept as ' || coalesce(kept::text, 'none')
                            as difference
                        from counted full join kept using (status, severity, condition, overdue, assigned)
                        where counted.n is distinct from kept.n
                        union all
                        select 'days: ' || coalesce(days::text, 'none') || ' kept as ' || coalesce(kept_days::text, 'none')
                        from days full join kept_days using (day)
                        where days.opened is distinct from kept_days.opened
                            or days.resolved is distinct from kept_days.resolved
                        union all
                        select 'awaited: ' || a.n || ' kept as ' || k.n
                        from (select count(*) as n from awaited_evidence) a,
                            (select coalesce(sum(awaited), 0) as n from awaited_count) k
                        where a.n <> k.n""").list(transaction, row -> row.text("difference")));
    }

    private int execute(String statement) throws SQLException {
        return database.inTransaction(transaction -> Sql.of(statement).execute(transaction));
    }
}
