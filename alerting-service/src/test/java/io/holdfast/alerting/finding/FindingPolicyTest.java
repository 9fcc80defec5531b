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

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingPolicyTest {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration REOPEN = Duration.ofDays(30);

    private final FindingPolicy policy = new FindingPolicy(FindingExamples.RULES);

    /** What there may be before a transition comes. */
    private enum Before {
        NO_FINDING,
        OPEN,
        ACKNOWLEDGED,
        RESOLVED_YESTERDAY,
        RESOLVED_30_DAYS_AGO,
        RESOLVED_LONG_AGO
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                // what opens
                rule("a broken promise opens", Before.NO_FINDING, SATISFIED, NOT_SATISFIED, Outcome.Opened.class),
                rule("broken from the start opens", Before.NO_FINDING, null, NOT_SATISFIED, Outcome.Opened.class),
                rule("evidence too old opens", Before.NO_FINDING, SATISFIED, STALE, Outcome.Opened.class),
                rule("undecidable opens", Before.NO_FINDING, SATISFIED, INCONCLUSIVE, Outcome.Opened.class),
                rule("undecidable at first opens", Before.NO_FINDING, null, INCONCLUSIVE, Outcome.Opened.class),
                rule("evidence gone missing opens", Before.NO_FINDING, SATISFIED, NO_DATA, Outcome.Opened.class),
                rule(
                        "an ended exception without evidence opens",
                        Before.NO_FINDING,
                        EXEMPT,
                        NO_DATA,
                        Outcome.Opened.class),
                // what waits
                rule("first evidence is waited for", Before.NO_FINDING, null, NO_DATA, Outcome.Awaited.class),
                rule("also after an old finding", Before.RESOLVED_YESTERDAY, null, NO_DATA, Outcome.Awaited.class),
                // what is nothing
                rule("good from the start is nothing", Before.NO_FINDING, null, SATISFIED, Outcome.Nothing.class),
                rule("exempt from the start is nothing", Before.NO_FINDING, null, EXEMPT, Outcome.Nothing.class),
                rule(
                        "first evidence that is good is nothing",
                        Before.NO_FINDING,
                        NO_DATA,
                        SATISFIED,
                        Outcome.Nothing.class),
                rule("being due soon is nothing", Before.NO_FINDING, SATISFIED, SATISFIED, Outcome.Nothing.class),
                rule(
                        "being due soon does not reopen",
                        Before.RESOLVED_YESTERDAY,
                        SATISFIED,
                        SATISFIED,
                        Outcome.Nothing.class),
                rule("leaving unnoticed is nothing", Before.NO_FINDING, SATISFIED, null, Outcome.Nothing.class),
                rule(
                        "good again and resolved is nothing",
                        Before.RESOLVED_YESTERDAY,
                        EXEMPT,
                        SATISFIED,
                        Outcome.Nothing.class),
                // what updates
                rule("broken in another way updates", Before.OPEN, NOT_SATISFIED, STALE, Outcome.Updated.class),
                rule("no data updates, it never resolves", Before.OPEN, NOT_SATISFIED, NO_DATA, Outcome.Updated.class),
                rule("first no data updates as well", Before.OPEN, null, NO_DATA, Outcome.Updated.class),
                rule("undecidable updates", Before.ACKNOWLEDGED, NOT_SATISFIED, INCONCLUSIVE, Outcome.Updated.class),
                // what resolves
                rule("recovery resolves", Before.OPEN, NOT_SATISFIED, SATISFIED, Outcome.Resolved.class),
                rule(
                        "recovery resolves what is acknowledged",
                        Before.ACKNOWLEDGED,
                        STALE,
                        SATISFIED,
                        Outcome.Resolved.class),
                rule("an exception never resolves", Before.OPEN, NOT_SATISFIED, EXEMPT, Outcome.Updated.class),
                rule("leaving the population resolves", Before.OPEN, NOT_SATISFIED, null, Outcome.Resolved.class),
                // what reopens
                rule(
                        "broken soon after reopens",
                        Before.RESOLVED_YESTERDAY,
                        SATISFIED,
                        NOT_SATISFIED,
                        Outcome.Reopened.class),
                rule("30 days are soon", Before.RESOLVED_30_DAYS_AGO, SATISFIED, STALE, Outcome.Reopened.class),
                rule(
                        "later a new one opens",
                        Before.RESOLVED_LONG_AGO,
                        SATISFIED,
                        NOT_SATISFIED,
                        Outcome.Opened.class));
    }

    private static Arguments rule(
            String rule, Before before, @Nullable Status from, @Nullable Status to, Class<? extends Outcome> outcome) {
        return Arguments.of(rule, before, from, to, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(
            String rule, Before before, @Nullable Status from, @Nullable Status to, Class<? extends Outcome> outcome) {
        var transition = backupOf("srv")
                .sequence(9)
                .from(from)
                .because("because")
                .at(NOON)
                .to(to);

        var decided = policy.decide(finding(before), Observation.of(transition));

        assertThat(decided).as(rule).isInstanceOf(outcome);
    }

    @Test
    void awaitsFirstEvidenceForTheGrace() {
        var decided =
                policy.decide(null, Observation.of(backupOf("srv").at(NOON).to(NO_DATA)));

        assertThat(decided).isEqualTo(new Outcome.Awaited(NOON.plus(GRACE)));
    }

    @Test
    void opensWhenTheGraceIsOver() {
        var transition = backupOf("srv").at(NOON).because("no evidence yet").to(NO_DATA);

        var decided = policy.decide(null, Observation.afterGrace(transition, NOON.plus(GRACE)));

        var opened = change(decided, Outcome.Opened.class);
        assertThat(opened.finding().details().openedAt()).isEqualTo(NOON.plus(GRACE));
        assertThat(opened.entry().detail()).isEqualTo("no evidence came in time: no evidence yet");
    }

    @Test
    void aReplayGivesTheSameFindingTheSameId() {
        var transition = backupOf("srv").from(SATISFIED).to(NOT_SATISFIED);

        var once = change(policy.decide(null, Observation.of(transition)), Outcome.Opened.class);
        var again = change(policy.decide(null, Observation.of(transition)), Outcome.Opened.class);

        assertThat(once).isEqualTo(again);
    }

    @Test
    void reopeningCountsAndKeepsTheFinding() {
        var resolved = finding(Before.RESOLVED_YESTERDAY);
        var transition = backupOf("srv")
                .sequence(9)
                .from(SATISFIED)
                .at(NOON)
                .because("failed")
                .to(NOT_SATISFIED);

        var reopened = change(policy.decide(resolved, Observation.of(transition)), Outcome.Reopened.class);

        assertThat(reopened.finding().details().id()).isEqualTo(id(resolved));
        assertThat(reopened.finding().details().timesOpened()).isEqualTo(2);
        assertThat(reopened.finding().details().openedAt()).isEqualTo(NOON);
        assertThat(reopened.finding().state()).isEqualTo(Finding.State.OPEN);
        assertThat(reopened.entry().detail()).isEqualTo("reopened, for the second time open: failed");
    }

    @Test
    void aNewOneNamesTheOneBefore() {
        var old = finding(Before.RESOLVED_LONG_AGO);
        var transition = backupOf("srv").sequence(9).from(SATISFIED).at(NOON).to(NOT_SATISFIED);

        var opened = change(policy.decide(old, Observation.of(transition)), Outcome.Opened.class);

        assertThat(opened.finding().details().previous()).isEqualTo(id(old));
        assertThat(opened.finding().details().id()).isNotEqualTo(id(old));
        assertThat(opened.finding().details().timesOpened()).isEqualTo(1);
    }

    static Stream<Arguments> resolutions() {
        return Stream.of(
                Arguments.of(SATISFIED, Resolution.RECOVERED, SATISFIED, "recovered: because"),
                Arguments.of(
                        null,
                        Resolution.OUT_OF_SCOPE,
                        NOT_SATISFIED,
                        "the control no longer applies to the subject: because"));
    }

    @ParameterizedTest
    @MethodSource("resolutions")
    void resolvesWithTheReason(@Nullable Status to, Resolution resolution, Status condition, String detail) {
        var transition = backupOf("srv")
                .sequence(9)
                .from(NOT_SATISFIED)
                .because("because")
                .to(to);

        var resolved = change(policy.decide(finding(Before.OPEN), Observation.of(transition)), Outcome.Resolved.class);

        assertThat(resolved.finding().resolution()).isEqualTo(resolution);
        assertThat(resolved.finding().details().condition().assessment()).isEqualTo(condition);
        assertThat(resolved.entry().detail()).isEqualTo(detail);
        assertThat(resolved.entry().evidence()).isEqualTo(transition.evidence());
        assertThat(resolved.entry().actor()).isEqualTo(Entry.SYSTEM);
    }

    @Test
    void theTimelineSaysWhatChanged() {
        var transition = backupOf("srv")
                .sequence(9)
                .from(NOT_SATISFIED)
                .because("26 h old")
                .to(STALE);

        var updated = change(policy.decide(finding(Before.OPEN), Observation.of(transition)), Outcome.Updated.class);

        assertThat(updated.entry().detail()).isEqualTo("assessment NOT_SATISFIED -> STALE, 26 h old");
        assertThat(updated.entry().transition()).isEqualTo("backup-recent/srv/9");
    }

    @Test
    void whatIsAcknowledgedStaysSoWhenOnlyTheConditionChanges() {
        var transition = backupOf("srv").sequence(9).from(NOT_SATISFIED).to(STALE);

        var updated =
                change(policy.decide(finding(Before.ACKNOWLEDGED), Observation.of(transition)), Outcome.Updated.class);

        assertThat(updated.finding().state()).isEqualTo(Finding.State.ACKNOWLEDGED);
    }

    @Test
    void whatIsAcknowledgedOpensWhenItGetsMoreSevere() {
        var transition = backupOf("srv")
                .sequence(9)
                .from(NOT_SATISFIED)
                .severity(Severity.CRITICAL)
                .to(STALE);

        var updated =
                change(policy.decide(finding(Before.ACKNOWLEDGED), Observation.of(transition)), Outcome.Updated.class);

        assertThat(updated.finding().state()).isEqualTo(Finding.State.OPEN);
        assertThat(updated.entry().detail()).contains("severity HIGH -> CRITICAL", "open again");
    }

    @Test
    void nothingNewIsNothing() {
        var same = backupOf("srv")
                .from(SATISFIED)
                .at(NOON.minus(Duration.ofDays(3)))
                .to(NOT_SATISFIED);
        var open = finding(Before.OPEN);

        assertThat(policy.decide(open, Observation.of(same))).isEqualTo(new Outcome.Nothing());
    }

    private @Nullable Finding finding(Before before) {
        return switch (before) {
            case NO_FINDING -> null;
            case OPEN -> open();
            case ACKNOWLEDGED -> open().acknowledge("olga", NOON.minus(Duration.ofDays(2)));
            case RESOLVED_YESTERDAY -> resolved(NOON.minus(Duration.ofDays(1)));
            case RESOLVED_30_DAYS_AGO -> resolved(NOON.minus(REOPEN));
            case RESOLVED_LONG_AGO -> resolved(NOON.minus(REOPEN).minusSeconds(1));
        };
    }

    private Unresolved.Open open() {
        var broke = backupOf("srv")
                .from(SATISFIED)
                .at(NOON.minus(Duration.ofDays(3)))
                .to(NOT_SATISFIED);
        return change(policy.decide(null, Observation.of(broke)), Outcome.Opened.class)
                .finding();
    }

    private Ended.Resolved resolved(Instant at) {
        Transition healed =
                backupOf("srv").sequence(2).from(NOT_SATISFIED).at(at).to(SATISFIED);
        return change(policy.decide(open(), Observation.of(healed)), Outcome.Resolved.class)
                .finding();
    }

    private static FindingId id(@Nullable Finding finding) {
        if (finding == null) {
            throw new AssertionError("there is no finding");
        }
        return finding.details().id();
    }

    private static <T extends Outcome.Change> T change(Outcome outcome, Class<T> type) {
        assertThat(outcome).isInstanceOf(type);
        return type.cast(outcome);
    }
}
