package io.holdfast.evidence.adapt;

import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects what is wrong with an input while it is read, so that one refusal names everything. Readers go on with a
 * placeholder after a flaw; whoever uses what was read asks {@link #none()} first.
 */
final class Flaws {

    /** A wrong file of a megabyte has thousands of flaws; nobody reads more than the first. */
    private static final int SHOWN = 20;

    private final List<Violation> violations = new ArrayList<>();
    private int hidden;

    void add(String field, String message) {
        var violation = new Violation(field, message);
        // The same field may be read for more than one fact.
        if (violations.contains(violation)) {
            return;
        }
        if (violations.size() < SHOWN) {
            violations.add(violation);
        } else {
            hidden++;
        }
    }

    boolean none() {
        return violations.isEmpty();
    }

    /**
     * The refusal of an input with at least one flaw.
     *
     * @param whenBody the sentence for people if the output itself is flawed
     */
    Adapted.Refused refuse(String whenBody) {
        var refused = new Adapted.Refused(whenBody, violations);
        if (refused.concernsParameters()) {
            return new Adapted.Refused(
                    violations.stream().map(Violation::message).collect(Collectors.joining(" ")), violations);
        }
        return hidden == 0
                ? refused
                : new Adapted.Refused(
                        whenBody + " Only the first flaws are listed; %d more.".formatted(hidden), violations);
    }
}
