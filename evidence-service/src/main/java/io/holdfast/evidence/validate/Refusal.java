package io.holdfast.evidence.validate;

import io.holdfast.contracts.Violation;
import java.util.List;

/**
 * Why an input was not accepted.
 *
 * @param detail one sentence for people
 * @param violations which field is wrong, and what would be right
 */
public record Refusal(Reason reason, String detail, List<Violation> violations) {

    public Refusal {
        detail = Printable.of(detail);
        violations = violations.stream()
                .map(violation -> new Violation(Printable.of(violation.field()), Printable.of(violation.message())))
                .toList();
    }

    public static Refusal of(Reason reason, String detail, Violation... violations) {
        return new Refusal(reason, detail, List.of(violations));
    }
}
