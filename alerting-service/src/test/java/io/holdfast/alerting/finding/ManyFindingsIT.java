package io.holdfast.alerting.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox of an organisation with a bad day: 20,000 findings, 15,000 of them to be handled. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class ManyFindingsIT {

    private static final Duration PAGE = Duration.ofMillis(300);

    private static final List<String> QUERIES = List.of(
            "?limit=50",
            "?tab=unassigned&sort=severity&limit=50",
            "?tab=overdue&limit=50",
            "?status=OPEN&sort=due&limit=50",
            "?status=OPEN,ACKNOWLEDGED&severity=CRITICAL&limit=50",
            "?control=crowd-7&limit=50",
            "?owner=team-3&sort=severity&limit=50",
            "?assigned_to=person-5&limit=50",
            "?measure=threema-7.1&limit=50",
            "?q=disk%2019999&limit=50",
            "?q=nowhere%20to%20be%20found&limit=50",
            "/summary");

    @Inject
    Database database;

    @BeforeEach
    void fill() throws SQLException {
        database.inTransaction(transaction -> Sql.of("""
                        insert into finding (id, control_id, subject, status, condition, assessment, severity, reason,
                            control_title, owner, asset_kind, criticality, labels, measures, opened_at, updated_at,
                            times_opened, revision, resolution, resolved_at, assigned_to, assigned_at, due_at)
                        select gen_random_uuid(), 'crowd-' || i % 40, 'system:crowd-' || i,
                            case when i % 4 = 0 then 'RESOLVED' else 'OPEN' end,
                            case when i % 4 = 0 then 'PASSING' else 'FAILING' end,
                            case when i % 4 = 0 then 'SATISFIED' else 'NOT_SATISFIED' end,
                            (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + i / 7 % 4], 'disk ' || i || ' is full',
                            'Disks have room', 'team-' || i % 25, 'system', 'HIGH', '{}', '{threema-7.1}',
                            now() - i * interval '1 second', now() - i * interval '1 second', 1, 1,
                            case when i % 4 = 0 then 'RECOVERED' end, case when i % 4 = 0 then now() end,
                            case when i % 5 = 0 then 'person-' || i % 30 end, case when i % 5 = 0 then now() end,
                            now() + i * interval '1 hour'
                        from generate_series(1, 20000) as i""").execute(transaction));
        database.inTransaction(transaction -> Sql.of("analyze finding").execute(transaction));
    }

    @AfterEach
    void empty() throws SQLException {
        database.inTransaction(transaction ->
                Sql.of("delete from finding where control_id like ?", "crowd-%").execute(transaction));
    }

    @Test
    void aPageTakesNoTime() {
        for (var query : QUERIES) {
            var took = median(query);
            System.out.printf("GET /v1/findings%s: median %d ms%n", query, took.toMillis());
            assertThat(took).as(query).isLessThan(PAGE);
        }
    }

    private static Duration median(String query) {
        var took = new ArrayList<Duration>();
        for (var i = 0; i < 11; i++) {
            var begun = System.nanoTime();
            Rig.as("viewer")
                    .urlEncodingEnabled(false)
                    .get("/v1/findings" + query)
                    .then()
                    .statusCode(200);
            took.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        Collections.sort(took);
        return took.get(5);
    }
}
