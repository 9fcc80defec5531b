package io.holdfast.control.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A compiled expression that is true or not. It is kept as the parts that {@code &&} joins: it is false as soon as one of
 * them is, whatever is unknown about the others, and undecided when none is false and one is undecided.
 */
final class Condition {

    private final List<Clause> clauses;

    Condition(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /** The parts as their author would write them. */
    List<String> parts() {
        return clauses.stream().map(Clause::text).toList();
    }

    /** Those of them that are false. */
    List<String> brokenParts(Scope scope) {
        return clauses.stream()
                .filter(each -> each.in(scope) == Truth.Known.FALSE)
                .map(Clause::text)
                .toList();
    }

    Truth in(Scope scope) {
        Truth soFar = Truth.Known.TRUE;
        for (var clause : clauses) {
            var truth = clause.in(scope);
            if (truth == Truth.Known.FALSE) {
                return truth;
            }
            if (truth != Truth.Known.TRUE && soFar == Truth.Known.TRUE) {
                soFar = truth;
            }
        }
        return soFar;
    }

    /** In words for people, what is not as it should be; to be asked when the condition is false. */
    String whyNot(Scope scope) {
        var broken = new ArrayList<String>();
        for (var clause : clauses) {
            if (clause.in(scope) == Truth.Known.FALSE) {
                broken.add(clause.whyNot(scope));
            }
        }
        return broken.stream().collect(Collectors.joining("; also "));
    }
}
