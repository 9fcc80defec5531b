package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.web.IfMatch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person and the machine change the same finding at the same time, in two real transactions. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class RaceIT {

    private final FindingPolicy policy = new FindingPolicy(FindingExamples.patient(Duration.ZERO));
    private final String subject = Rig.newSubject();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @Inject
    Database database;

    @Inject
    Findings findings;

    @Inject
    FindingHandling handling;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "If-Match {0}: {1}")
    @CsvSource({"'\"1\"',412", "*,409"})
    void anAcknowledgementThatComesSecondFindsItResolved(String seen, int refusal) throws Exception {
        var id = open();
        var resolving = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var machine = CompletableFuture.runAsync(
                () -> inTransaction(transaction -> {
                    apply(
                            transaction,
                            backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
                    resolving.countDown();
                    passed(commit);
                }),
                threads);
        passed(resolving);
        var person = CompletableFuture.supplyAsync(() -> acknowledge(id, seen), threads);
        try {
            await().until(this::somebodyWaitsForALock);
        } finally {
            commit.countDown();
        }
        machine.join();

        assertThatThrownBy(person::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(refusal));
        assertThat(handling.detail(id).finding().status()).isEqualTo(State.RESOLVED);
        assertThat(handling.detail(id).finding().acknowledgedBy()).isNull();
    }

    @Test
    void aResolutionThatComesSecondResolvesWhatIsAcknowledged() throws Exception {
        var id = open();
        acknowledge(id, "\"1\"");

        inTransaction(transaction -> apply(
                transaction, backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED)));

        assertThat(handling.detail(id).finding().status()).isEqualTo(State.RESOLVED);
        assertThat(handling.detail(id).finding().acknowledgedBy()).isEqualTo("olga");
    }

    private FindingDetail acknowledge(UUID id, String seen) {
        return handling.handle(id, IfMatch.required(seen), "olga", new Command.Acknowledge(null));
    }

    private UUID open() throws SQLException {
        var opened = database.inTransaction(transaction ->
                apply(transaction, backupOf(subject).from(SATISFIED).to(NOT_SATISFIED)));
        return opened.getFirst().finding().id();
    }

    private List<FindingChange> apply(Connection transaction, Transition transition) throws SQLException {
        var observation = Observation.of(transition);
        var batch = findings.load(transaction, List.of(observation.key()));
        if (policy.decide(batch.latest(observation.key()).orElse(null), observation) instanceof Outcome.Change change) {
            batch.take(change);
        }
        findings.write(transaction, batch);
        return batch.announced();
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        return database.inTransaction(transaction -> Sql.of(
                                "select count(*) as n from pg_stat_activity where datname = current_database()"
                                        + " and wait_event_type = 'Lock'")
                        .first(transaction, row -> row.number("n"))
                        .orElseThrow())
                > 0;
    }

    @FunctionalInterface
    private interface Doing {
        void in(Connection transaction) throws SQLException;
    }

    private void inTransaction(Doing doing) {
        try {
            database.inTransaction(transaction -> {
                doing.in(transaction);
                return true;
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void passed(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other one did not come so far");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
