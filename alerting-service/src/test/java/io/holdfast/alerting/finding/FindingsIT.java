package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.NOON;
import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How findings are kept. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class FindingsIT {

    private final FindingPolicy policy = new FindingPolicy(FindingExamples.patient(Duration.ZERO));

    @Inject
    Database database;

    @Inject
    Findings findings;

    @Test
    void aBatchMayResolveOneFindingAndOpenTheNext() throws Exception {
        var subject = Rig.newSubject();
        var first = apply(backupOf(subject).from(SATISFIED).at(NOON).to(NOT_SATISFIED));

        var second = apply(
                backupOf(subject).sequence(2).from(NOT_SATISFIED).at(NOON).to(SATISFIED),
                backupOf(subject)
                        .sequence(3)
                        .from(SATISFIED)
                        .at(NOON.plus(Duration.ofDays(40)))
                        .to(NOT_SATISFIED));

        assertThat(second).extracting(FindingView::status).containsExactly(Finding.State.RESOLVED, Finding.State.OPEN);
        assertThat(second.getLast().previous()).isEqualTo(first.getFirst().id());
        assertThat(second.getLast().number()).isGreaterThan(first.getFirst().number());
    }

    @Test
    void whatIsReadBackIsWhatWasDecided() throws Exception {
        var subject = Rig.newSubject();
        var written =
                apply(backupOf(subject).from(SATISFIED).at(NOON.plusNanos(1)).to(NOT_SATISFIED));

        var read = database.inTransaction(
                transaction -> findings.find(transaction, written.getFirst().id())
                        .orElseThrow()
                        .view());

        assertThat(read).isEqualTo(written.getFirst());
    }

    @Test
    void theDatabaseItselfKeepsASecondUnresolvedFindingOut() throws Exception {
        var subject = Rig.newSubject();
        apply(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));

        assertThatThrownBy(() -> database.inTransaction(transaction -> {
                    var blind = findings.load(transaction, List.of());
                    take(blind, backupOf(subject).sequence(2).from(SATISFIED).to(NOT_SATISFIED));
                    findings.write(transaction, blind);
                    return blind;
                }))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("finding_one_unresolved");
    }

    private List<FindingView> apply(Transition... transitions) throws SQLException {
        return database.inTransaction(transaction -> {
            var keys = Arrays.stream(transitions)
                    .map(each -> new Finding.Key(each.controlId(), each.subject()))
                    .toList();
            var batch = findings.load(transaction, keys);
            for (var each : transitions) {
                take(batch, each);
            }
            findings.write(transaction, batch);
            return batch.announced().stream().map(FindingChange::finding).toList();
        });
    }

    private void take(FindingBatch batch, Transition transition) {
        var observation = Observation.of(transition);
        if (policy.decide(batch.latest(observation.key()).orElse(null), observation) instanceof Outcome.Change change) {
            batch.take(change);
        }
    }
}
