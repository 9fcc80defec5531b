package io.holdfast.alerting.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was decided long ago goes, however much of it there is, and nothing else does. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class OldDecisionsIT {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final UUID finding = UUID.randomUUID();

    @Inject
    OldDecisions old;

    @Inject
    Database database;

    @Test
    void onlyWhatIsOlderGoes() throws Exception {
        decide(LONG_AGO, 12_000);
        decide(LONG_AGO.plus(Duration.ofDays(2)), 3);

        assertThat(old.removeBefore(LONG_AGO.plus(Duration.ofDays(1)))).isEqualTo(12_000);

        assertThat(count()).isEqualTo(3);
        assertThat(old.removeBefore(LONG_AGO.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void whatIsKeptIsSaidByTheConfiguration() throws Exception {
        decide(LONG_AGO, 1);

        old.remove();

        assertThat(count()).isZero();
    }

    private void decide(Instant at, int times) throws SQLException {
        database.inTransaction(transaction -> Sql.of(
                        "insert into route_decision (finding_id, at, group_id, decision, detail)"
                                + " select ?::uuid, ?::timestamptz, ?::uuid, 'TOLD', 'OPENED' from generate_series(1, ?)",
                        finding,
                        at,
                        finding,
                        times)
                .execute(transaction));
    }

    private long count() throws SQLException {
        return database.inTransaction(
                transaction -> Sql.of("select count(*) as n from route_decision where finding_id = ?", finding)
                        .first(transaction, row -> row.number("n"))
                        .orElseThrow());
    }
}
