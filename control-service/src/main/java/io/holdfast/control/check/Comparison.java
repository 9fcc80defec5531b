package io.holdfast.control.check;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.EvaluationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** In what a standing differs from what was expected, in words for people. */
final class Comparison {

    private Comparison() {}

    static List<String> differences(Expectation expected, Standing standing) {
        var status = status(expected, standing);
        // The other differences follow from another status, and only hide it.
        return status.isPresent()
                ? List.of(status.get())
                : Stream.of(
                                reason(expected, standing),
                                cause(expected, standing),
                                change(expected.change(), standing),
                                underlying(expected, standing),
                                dueSoon(expected, standing))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<String> status(Expectation expected, Standing standing) {
        if (expected.notCovered()) {
            return when(standing.held() != null, "expected not to be covered by the control, " + standing.inWords());
        }
        var status = expected.status();
        return when(status != null && status != standing.status(), "expected " + status + ", " + standing.inWords());
    }

    private static Optional<String> reason(Expectation expected, Standing standing) {
        var text = expected.reason();
        return when(
                text != null && !standing.reason().contains(text),
                "expected a reason with '" + text + "', " + standing.inWords());
    }

    private static Optional<String> cause(Expectation expected, Standing standing) {
        var last = standing.last();
        var actual = last == null ? null : last.cause();
        return when(
                expected.cause() != null && expected.cause() != actual,
                "expected the cause " + expected.cause() + ", was " + actual);
    }

    private static Optional<String> change(Expectation.Change expected, Standing standing) {
        var recent = standing.recent();
        return switch (expected) {
            case Expectation.Change.Any() -> Optional.empty();
            case Expectation.Change.None() ->
                when(!recent.isEmpty(), "expected no transition, but there was " + inWords(recent));
            case Expectation.Change.From(var status) ->
                when(
                        recent.isEmpty() || !Objects.equals(recent.getLast().from(), status),
                        "expected a transition from " + status + ", but there was "
                                + (recent.isEmpty() ? "none" : inWords(recent)));
        };
    }

    private static String inWords(List<Transition> transitions) {
        return String.join(
                ", then ",
                transitions.stream()
                        .map(each -> each.from() + " to " + each.to() + " by " + each.cause())
                        .toList());
    }

    private static Optional<String> underlying(Expectation expected, Standing standing) {
        return when(
                expected.underlying() != null && expected.underlying() != standing.underlying(),
                "expected to be " + expected.underlying() + " underneath, is " + standing.underlying());
    }

    private static Optional<String> dueSoon(Expectation expected, Standing standing) {
        var dueSoon = expected.dueSoon();
        return when(
                dueSoon != null && dueSoon != standing.dueSoon(),
                "expected " + (standing.dueSoon() ? "not to be" : "to be") + " due soon, " + standing.inWords());
    }

    /** In what the control over all subjects differs from what was expected. */
    static List<String> differences(PopulationExpectation expected, Map<Status, Long> counts, double tolerance) {
        var differences = new ArrayList<String>();
        var status = EvaluationPolicy.status(counts, tolerance);
        if (expected.status() != null && expected.status() != status) {
            differences.add("expected the control to be " + expected.status() + ", is " + status + ": "
                    + EvaluationPolicy.reason(counts, tolerance));
        }
        var population = EvaluationPolicy.population(counts);
        if (expected.population() != null && expected.population() != population) {
            differences.add("expected a population of " + expected.population() + ", is " + population);
        }
        if (expected.counts() != null && !expected.counts().equals(counts)) {
            differences.add("expected the counts " + expected.counts() + ", are " + counts);
        }
        return differences;
    }

    private static Optional<String> when(boolean different, String difference) {
        return different ? Optional.of(difference) : Optional.empty();
    }
}
