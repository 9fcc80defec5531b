package io.holdfast.control.backtest;

import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.backtest.SubjectComparison.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonPolicyTest {

    private static final Period DAY = new Period(at(0), at(24));

    /** A change that takes effect and is judged at an hour of the day. */
    private record Change(@Nullable Status from, @Nullable Status to, Cause cause, double effective, double judged) {}

    static Stream<Arguments> rules() {
        var began = new Change(null, SATISFIED, Cause.ASSET, -5, -5);
        var beganBroken = new Change(null, NOT_SATISFIED, Cause.ASSET, -5, -5);
        var stale = new Change(SATISFIED, STALE, Cause.DEADLINE, 8, 8);
        var staleNoticedLater = new Change(SATISFIED, STALE, Cause.DEADLINE, 8, 9);
        var staleAtNine = new Change(SATISFIED, STALE, Cause.DEADLINE, 9, 9);
        var better = new Change(STALE, SATISFIED, Cause.EVIDENCE, 10, 10);
        var named = new Change(null, SATISFIED, Cause.ASSET, 3, 3);
        var namedLater = new Change(null, SATISFIED, Cause.ASSET, 7, 7);
        var reminder = new Change(SATISFIED, SATISFIED, Cause.DEADLINE, 8, 8);
        var tomorrow = new Change(SATISFIED, STALE, Cause.DEADLINE, 25, 25);
        return Stream.of(
                row("nothing happened to either", List.of(began), List.of(began), Verdict.SAME),
                row("both changed at the same instant", List.of(began, stale), List.of(began, stale), Verdict.SAME),
                row(
                        "what took effect together is the same, though noticed later",
                        List.of(began, staleNoticedLater),
                        List.of(began, stale),
                        Verdict.SAME),
                row(
                        "another instant is another change",
                        List.of(began, staleAtNine),
                        List.of(began, stale),
                        Verdict.DIFFERENT),
                row("it would have changed", List.of(began), List.of(began, stale), Verdict.ONLY_WOULD_BE),
                row("it did change", List.of(began, stale, better), List.of(began), Verdict.ONLY_REAL),
                row("it began otherwise", List.of(began), List.of(beganBroken), Verdict.DIFFERENT),
                row("an asset is noticed when it is noticed", List.of(named), List.of(namedLater), Verdict.SAME),
                row("a reminder changes no status", List.of(began, reminder), List.of(began), Verdict.SAME),
                row("tomorrow is another day", List.of(began), List.of(began, tomorrow), Verdict.SAME),
                row(
                        "twice is not once",
                        List.of(began, stale, better),
                        List.of(began, stale, better, stale),
                        Verdict.ONLY_WOULD_BE),
                row("the control is new", List.of(), List.of(named), Verdict.ONLY_WOULD_BE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void tellsWhatIsOtherwise(String rule, List<Change> real, List<Change> wouldBe, Verdict verdict) {
        var comparison = ComparisonPolicy.compare(
                "system-1", course(real, Flip.Occurrence.ONLY_REAL), course(wouldBe, Flip.Occurrence.ONLY_WOULD_BE));

        assertThat(comparison.verdict()).isEqualTo(verdict);
        assertThat(comparison.flips())
                .isSortedAccordingTo((one, other) -> one.judgedAt().compareTo(other.judgedAt()));
    }

    private static Arguments row(String rule, List<Change> real, List<Change> wouldBe, Verdict verdict) {
        return Arguments.of(rule, real, wouldBe, verdict);
    }

    private static Course course(List<Change> changes, Flip.Occurrence occurrence) {
        var course = new Course(DAY, occurrence);
        for (var i = 0; i < changes.size(); i++) {
            course.tell(transition(changes.get(i), i + 1));
        }
        return course;
    }

    private static Transition transition(Change change, long sequence) {
        return new Transition(
                Transition.idOf("backup-recent", "system-1", sequence),
                "backup-recent",
                "system-1",
                sequence,
                change.from(),
                change.to(),
                change.cause(),
                "because",
                null,
                at(change.effective()),
                at(change.judged()),
                null,
                new Transition.ControlFacts("v1", "Backups", Severity.HIGH, "backup.run", List.of(), null),
                new Transition.AssetFacts("system", null, null, Asset.Criticality.LOW, Map.of()));
    }

    private static Instant at(double hour) {
        return Rig.day(hour / 24);
    }
}
