package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.NOON;
import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.EXEMPT;
import static io.holdfast.contracts.Status.INCONCLUSIVE;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Transitions;
import io.holdfast.alerting.finding.Entry.Action;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the machine's condition, what people do, the exception and the due date go side by side. */
class AxesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final List<Entry> timeline = new ArrayList<>();
    private FindingRules rules = FindingExamples.RULES;
    private @Nullable Finding finding;
    private long sequence;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"NOT_SATISFIED,FAILING", "STALE,NO_DATA", "NO_DATA,NO_DATA", "INCONCLUSIVE,ERROR", "SATISFIED,PASSING"})
    void theConditionFollowsTheJudgement(Status judged, Phase phase) {
        assertThat(Phase.of(judged)).isEqualTo(phase);
    }

    @Test
    void anExceptionCoversTheFindingAndHidesNothing() {
        broken(0);
        var exempt = apply(at(1).from(NOT_SATISFIED)
                .because("exempt until Monday")
                .underlying(NOT_SATISFIED)
                .to(EXEMPT));

        assertThat(exempt.status()).isEqualTo(State.OPEN);
        assertThat(exempt.condition()).isEqualTo(Phase.FAILING);
        assertThat(exempt.assessment()).isEqualTo(EXEMPT);
        assertThat(exempt.exception()).isEqualTo(new Condition.Exemption(NOON.plus(AN_HOUR), "exempt until Monday"));
        assertThat(timeline.getLast().action()).isEqualTo(Action.EXEMPTED);
    }

    @Test
    void underAnExceptionTheConditionGoesOn() {
        broken(0);
        apply(at(1).from(NOT_SATISFIED).underlying(NOT_SATISFIED).to(EXEMPT));

        var silent = apply(at(2).from(EXEMPT).underlying(STALE).to(EXEMPT));

        assertThat(silent.condition()).isEqualTo(Phase.NO_DATA);
        assertThat(silent.exception()).extracting(Condition.Exemption::since).isEqualTo(NOON.plus(AN_HOUR));
    }

    @Test
    void anEndedExceptionLeavesWhatIsUnderneath() {
        broken(0);
        apply(at(1).from(NOT_SATISFIED).underlying(NOT_SATISFIED).to(EXEMPT));

        var bare = apply(at(2).from(EXEMPT).to(NOT_SATISFIED));

        assertThat(bare.exception()).isNull();
        assertThat(bare.condition()).isEqualTo(Phase.FAILING);
        assertThat(timeline.getLast().action()).isEqualTo(Action.EXEMPTION_ENDED);
    }

    @Test
    void anExceptionWithoutAFindingOpensNone() {
        assertThat(decide(at(0).underlying(NOT_SATISFIED).to(EXEMPT))).isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void whatAnExceptionResolvedBeforeComesBackWhileItIsInForce() {
        broken(0);
        var exempted = unresolved().leave(unresolved().details().condition(), NOON);
        finding = new Ended.Resolved(exempted.details(), null, Resolution.EXEMPTED, NOON);

        var restored = apply(at(1).from(NOT_SATISFIED).underlying(NOT_SATISFIED).to(EXEMPT));

        assertThat(restored.status()).isEqualTo(State.OPEN);
        assertThat(restored.exception()).isNotNull();
        assertThat(restored.timesOpened()).isEqualTo(1);
    }

    @Test
    void aRecoveryThatHasToLastIsWaitedFor() {
        rules = FindingExamples.rules(Duration.ofHours(4));
        broken(0);

        var recovering = apply(at(1).from(NOT_SATISFIED).to(SATISFIED));

        assertThat(recovering.status()).isEqualTo(State.OPEN);
        assertThat(recovering.condition()).isEqualTo(Phase.RECOVERING);
        assertThat(unresolved().details().condition().recoverAt()).isEqualTo(NOON.plus(AN_HOUR.multipliedBy(5)));
        var change = new TimePolicy(rules).recovered(unresolved(), NOON.plus(AN_HOUR.multipliedBy(5)));
        var resolved = FindingView.of(change.finding(), 1);
        assertThat(resolved.status()).isEqualTo(State.RESOLVED);
        assertThat(resolved.condition()).isEqualTo(Phase.PASSING);
        assertThat(resolved.healed()).extracting(ref -> ref.id()).isEqualTo("run-2");
        assertThat(change.entry().evidence()).isEqualTo(resolved.healed());
    }

    @Test
    void aRecoveryThatDoesNotLastIsNone() {
        rules = FindingExamples.rules(Duration.ofHours(4));
        broken(0);
        apply(at(1).from(NOT_SATISFIED).to(SATISFIED));

        var failing = apply(at(2).from(SATISFIED).to(INCONCLUSIVE));

        assertThat(failing.condition()).isEqualTo(Phase.ERROR);
        assertThat(unresolved().details().condition().recoverAt()).isNull();
        assertThat(failing.timesOpened()).isEqualTo(1);
        assertThat(failing.broke()).extracting(ref -> ref.id()).isEqualTo("run-1");
    }

    @Test
    void stillPassingDoesNotBeginTheRecoveryAnew() {
        rules = FindingExamples.rules(Duration.ofHours(4));
        broken(0);
        apply(at(1).from(NOT_SATISFIED).to(SATISFIED));

        apply(at(2).from(SATISFIED).because("due soon").to(SATISFIED));

        assertThat(unresolved().details().condition().recoverAt()).isEqualTo(NOON.plus(AN_HOUR.multipliedBy(5)));
    }

    @Test
    void whatIsClosedIsFollowedByANewOneOnlyAfterItHeld() {
        var first = broken(0);
        finding = unresolved().close(Resolution.WONT_FIX, "olga", NOON);
        apply(at(1).from(NOT_SATISFIED).to(STALE));
        assertThat(FindingView.of(finding(), 1).status()).isEqualTo(State.CLOSED);
        apply(at(2).from(STALE).to(SATISFIED));

        var next = apply(at(3).from(SATISFIED).to(NOT_SATISFIED));

        assertThat(next.status()).isEqualTo(State.OPEN);
        assertThat(next.previous()).isEqualTo(first.id());
        assertThat(next.timesOpened()).isEqualTo(1);
    }

    @Test
    void whatIsClosedIsAlsoOverWhenTheControlNoLongerApplies() {
        broken(0);
        finding = unresolved().close(Resolution.WONT_FIX, "olga", NOON);
        apply(at(1).from(NOT_SATISFIED).to(null));

        assertThat(decide(at(2).to(NO_DATA))).isInstanceOf(Outcome.Awaited.class);
        assertThat(apply(at(3).from(NO_DATA).to(NOT_SATISFIED)).status()).isEqualTo(State.OPEN);
    }

    @Test
    void theDueDateFollowsTheSeverity() {
        var high = broken(0);
        var critical =
                apply(at(1).from(NOT_SATISFIED).severity(Severity.CRITICAL).to(STALE));

        assertThat(high.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(critical.dueAt()).isEqualTo(NOON.plus(AN_HOUR).plus(Duration.ofDays(1)));
    }

    @Test
    void aReopenedFindingHasANewDueDateAndKeepsItsAssignee() {
        broken(0);
        finding = unresolved().assign(new Case.Assignment("ivo", NOON), NOON);
        apply(at(1).from(NOT_SATISFIED).to(SATISFIED));

        var reopened = apply(at(2).from(SATISFIED).to(NOT_SATISFIED));

        assertThat(reopened.dueAt())
                .isEqualTo(NOON.plus(AN_HOUR.multipliedBy(2)).plus(Duration.ofDays(3)));
        assertThat(reopened.assignedTo()).isEqualTo("ivo");
        assertThat(reopened.broke()).extracting(ref -> ref.id()).isEqualTo("run-3");
        assertThat(reopened.healed()).isNull();
    }

    @Test
    void whatIsOverdueIsSaidOnceAndOnlyForThisOpening() {
        var due = broken(0).dueAt();
        var change = new TimePolicy(rules).overdue(unresolved(), NOON.plus(Duration.ofDays(4)));
        finding = change.finding();

        assertThat(change.entry().action()).isEqualTo(Action.OVERDUE);
        assertThat(change.entry().detail()).contains(String.valueOf(due));
        assertThat(FindingView.of(finding(), 1).overdue()).isTrue();
        apply(at(1).from(NOT_SATISFIED).to(SATISFIED));
        assertThat(apply(at(2).from(SATISFIED).to(STALE)).overdue()).isFalse();
    }

    @Test
    void aFixThatNothingProvesIsBackInProgress() {
        broken(0);
        var fixed = new Unresolved.Open(finding().details()).fix("olga", NOON, NOON.plus(Duration.ofDays(7)));

        var change = new TimePolicy(rules).unproven(fixed, NOON.plus(Duration.ofDays(7)));

        assertThat(change.finding().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(change.entry().action()).isEqualTo(Action.REFUTED);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"ops,sec,ops", ",sec,sec", "' ',sec,sec", ",,nobody in particular"})
    void theOwnerIsTheAssetsElseTheControlsElseTheDefault(
            @Nullable String asset, @Nullable String control, String expected) {
        var opened = apply(at(0).from(SATISFIED).owners(asset, control).to(NOT_SATISFIED));

        assertThat(opened.owner()).isEqualTo(expected);
    }

    private FindingView broken(long hour) {
        return apply(at(hour).from(SATISFIED).because("failed").to(NOT_SATISFIED));
    }

    private Transitions at(long hour) {
        sequence++;
        return backupOf("srv").sequence(sequence).at(NOON.plus(AN_HOUR.multipliedBy(hour)));
    }

    private Outcome decide(Transition transition) {
        return new FindingPolicy(rules).decide(finding, Observation.of(transition));
    }

    private FindingView apply(Transition transition) {
        if (decide(transition) instanceof Outcome.Change change) {
            finding = change.finding();
            timeline.add(change.entry());
        }
        return FindingView.of(finding(), 1);
    }

    private Finding finding() {
        if (finding == null) {
            throw new AssertionError("there is no finding");
        }
        return finding;
    }

    private Unresolved unresolved() {
        return Unresolved.class.cast(finding());
    }
}
