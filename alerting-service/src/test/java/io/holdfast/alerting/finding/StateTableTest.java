package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.NOON;
import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.alerting.finding.Finding.State.ACKNOWLEDGED;
import static io.holdfast.alerting.finding.Finding.State.AWAITING_VERIFICATION;
import static io.holdfast.alerting.finding.Finding.State.CLOSED;
import static io.holdfast.alerting.finding.Finding.State.IN_PROGRESS;
import static io.holdfast.alerting.finding.Finding.State.OPEN;
import static io.holdfast.alerting.finding.Finding.State.RESOLVED;
import static io.holdfast.contracts.Status.EXEMPT;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.work.Due;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for every state and everything that may happen to it: where it leads, or that it is refused. */
class StateTableTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(2));
    private static final FindingRules RULES = FindingExamples.RULES;

    /** Where an event leads from each state; REFUSED when a person may not, the same state when nothing moves. */
    private static final @Nullable State REFUSED = null;

    private static final Map<String, Command> COMMANDS = Map.of(
            "acknowledge", new Command.Acknowledge(null),
            "assign", new Command.Assign("ivo", null),
            "start", new Command.Start(null),
            "fixed", new Command.Fixed(null),
            "close", new Command.Close(Resolution.WONT_FIX, "we live with it"),
            "reopen", new Command.Reopen(null),
            "comment", new Command.Comment("hm"),
            "due", new Command.SetDue(LATER, "the part comes tomorrow"));

    static Stream<Arguments> commands() {
        return Stream.of(
                        //      command        OPEN          ACKNOWLEDGED           IN_PROGRESS
                        // AWAITING_VERIFICATION  RESOLVED  CLOSED  CLOSED and over
                        row("acknowledge", ACKNOWLEDGED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED),
                        row(
                                "assign",
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                REFUSED,
                                REFUSED,
                                REFUSED),
                        row("start", IN_PROGRESS, IN_PROGRESS, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED),
                        row(
                                "fixed",
                                AWAITING_VERIFICATION,
                                AWAITING_VERIFICATION,
                                AWAITING_VERIFICATION,
                                REFUSED,
                                REFUSED,
                                REFUSED,
                                REFUSED),
                        row("close", CLOSED, CLOSED, CLOSED, CLOSED, REFUSED, REFUSED, REFUSED),
                        row("reopen", REFUSED, REFUSED, REFUSED, IN_PROGRESS, REFUSED, OPEN, REFUSED),
                        row(
                                "comment",
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                RESOLVED,
                                CLOSED,
                                CLOSED),
                        row("due", OPEN, ACKNOWLEDGED, IN_PROGRESS, AWAITING_VERIFICATION, REFUSED, REFUSED, REFUSED))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("commands")
    void people(String command, Start from, @Nullable State to) {
        var finding = finding(from);

        var handled = new CommandPolicy(RULES).handle(finding, requireNonNull(COMMANDS.get(command)), "olga", LATER);

        if (to == null) {
            assertThat(handled).isInstanceOf(Handled.Refused.class);
        } else {
            assertThat(handled).isInstanceOfSatisfying(Handled.Done.class, done -> {
                assertThat(done.finding().state()).isEqualTo(to);
                assertThat(done.finding().details().revision())
                        .isEqualTo(finding.details().revision() + 1);
                assertThat(done.entry().actor()).isEqualTo("olga");
            });
        }
        assertThat(FindingView.of(finding, 1).actions().contains(command))
                .as("what is offered is what is done")
                .isEqualTo(to != null);
    }

    static Stream<Arguments> machine() {
        var failsAnew = failing(4, LATER, Severity.HIGH);
        var failsOldEvidence = backupOf("srv")
                .sequence(4)
                .from(STALE)
                .because("late")
                .at(LATER)
                .evidenceOf(NOON.minus(Duration.ofHours(3)))
                .to(NOT_SATISFIED);
        var worse = backupOf("srv")
                .sequence(4)
                .from(NOT_SATISFIED)
                .severity(Severity.CRITICAL)
                .at(LATER)
                .evidenceOf(NOON.minus(Duration.ofHours(3)))
                .to(STALE);
        return Stream.of(
                        machine(
                                "newer evidence that it fails",
                                failsAnew,
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                IN_PROGRESS,
                                OPEN,
                                CLOSED,
                                OPEN),
                        machine(
                                "older evidence that it fails",
                                failsOldEvidence,
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                OPEN,
                                CLOSED,
                                OPEN),
                        machine(
                                "a raised severity",
                                worse,
                                OPEN,
                                OPEN,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                OPEN,
                                CLOSED,
                                OPEN),
                        machine(
                                "evidence goes missing",
                                to(NO_DATA),
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                OPEN,
                                CLOSED,
                                OPEN),
                        machine(
                                "an exception, still failing",
                                exempt(NOT_SATISFIED),
                                OPEN,
                                ACKNOWLEDGED,
                                IN_PROGRESS,
                                AWAITING_VERIFICATION,
                                RESOLVED,
                                CLOSED,
                                CLOSED),
                        machine(
                                "an exception, and it holds",
                                exempt(SATISFIED),
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                CLOSED,
                                CLOSED),
                        machine(
                                "it holds",
                                to(SATISFIED),
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                CLOSED,
                                CLOSED),
                        machine(
                                "the control no longer applies",
                                to(null),
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                RESOLVED,
                                CLOSED,
                                CLOSED))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0} when {2}: {3}")
    @MethodSource("machine")
    void machines(String event, Transition transition, Start from, State to) {
        var finding = finding(from);

        var outcome = new FindingPolicy(RULES).decide(finding, Observation.of(transition));

        var after = outcome instanceof Outcome.Change change ? change.finding() : finding;
        assertThat(after.state()).as(event).isEqualTo(to);
        assertThat(new FindingPolicy(RULES).decide(after, Observation.of(transition)))
                .as("once more changes nothing: the reconciliation relies on it")
                .isEqualTo(new Outcome.Nothing());
    }

    /** Where a row may start. */
    private enum Start {
        OPEN,
        ACKNOWLEDGED,
        IN_PROGRESS,
        AWAITING_VERIFICATION,
        RESOLVED,
        CLOSED,
        CLOSED_AND_OVER
    }

    private static Stream<Arguments> row(String command, @Nullable State... to) {
        return IntStream.range(0, to.length).mapToObj(i -> Arguments.of(command, Start.values()[i], to[i]));
    }

    private static Stream<Arguments> machine(String event, Transition transition, State... to) {
        return IntStream.range(0, to.length).mapToObj(i -> Arguments.of(event, transition, Start.values()[i], to[i]));
    }

    private static Transition to(@Nullable Status status) {
        return backupOf("srv").sequence(4).from(NOT_SATISFIED).at(LATER).to(status);
    }

    private static Transition exempt(Status underneath) {
        return backupOf("srv")
                .sequence(4)
                .from(NOT_SATISFIED)
                .at(LATER)
                .evidenceOf(NOON.minus(Duration.ofHours(3)))
                .underlying(underneath)
                .to(EXEMPT);
    }

    private static Transition failing(long sequence, Instant at, Severity severity) {
        return backupOf("srv")
                .sequence(sequence)
                .from(SATISFIED)
                .severity(severity)
                .because("failed at " + at)
                .at(at)
                .to(NOT_SATISFIED);
    }

    private static Finding finding(Start start) {
        var broken = failing(1, NOON.minus(Duration.ofDays(2)), Severity.HIGH);
        var condition = Condition.of(NOT_SATISFIED, broken, RULES.facts(broken));
        var open = new Unresolved.Open(Case.first(
                FindingId.openedBy("t"),
                new Finding.Key("backup-recent", "srv"),
                condition,
                Due.NEVER,
                null,
                NOON.minus(Duration.ofDays(2))));
        var yesterday = NOON.minus(Duration.ofDays(1));
        var healed = Condition.of(SATISFIED, broken, RULES.facts(broken));
        return switch (start) {
            case OPEN -> open;
            case ACKNOWLEDGED -> open.acknowledge("olga", NOON);
            case IN_PROGRESS -> open.start("olga", NOON);
            case AWAITING_VERIFICATION -> open.fix("olga", NOON, NOON.plus(Duration.ofDays(7)));
            case RESOLVED -> open.heal(healed, yesterday);
            case CLOSED -> open.close(Resolution.WONT_FIX, "olga", yesterday);
            case CLOSED_AND_OVER ->
                open.close(Resolution.WONT_FIX, "olga", yesterday).end(healed, yesterday);
        };
    }
}
