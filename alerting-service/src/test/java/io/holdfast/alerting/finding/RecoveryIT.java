package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.sql.Database;
import io.holdfast.contracts.Transition;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A recovery that has to last, from the row that says until when: whoever runs then finishes it. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class RecoveryIT {

    private final FindingPolicy policy = new FindingPolicy(FindingExamples.patient(Duration.ofHours(4)));
    private final String subject = Rig.newSubject();

    @Inject
    Database database;

    @Inject
    Findings findings;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatHasHeldForLongEnoughIsResolvedByItself() throws Exception {
        apply(backupOf(subject).from(SATISFIED).at(clock.instant()).to(NOT_SATISFIED));
        apply(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .at(clock.instant())
                .to(SATISFIED));
        clock.skip(Duration.ofHours(3));
        assertThat(Rig.finding(subject, "OPEN").getString("condition")).isEqualTo("RECOVERING");

        clock.skip(Duration.ofMinutes(61));

        var resolved = Rig.finding(subject, "RESOLVED");
        assertThat(resolved.getString("condition")).isEqualTo("PASSING");
        assertThat(resolved.getString("healed.id")).isEqualTo("run-2");
    }

    private void apply(Transition transition) throws SQLException {
        var observation = Observation.of(transition);
        database.inTransaction(transaction -> {
            var batch = findings.load(transaction, List.of(observation.key()));
            if (policy.decide(batch.latest(observation.key()).orElse(null), observation)
                    instanceof Outcome.Change change) {
                batch.take(change);
            }
            findings.write(transaction, batch);
            return batch;
        });
    }
}
