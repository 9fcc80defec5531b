package io.holdfast.control.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.time.Instant;

/** A compiled expression that gives an instant. */
final class Moment {

    private final Program program;
    private final String text;

    Moment(Program program, String text) {
        this.program = program;
        this.text = text;
    }

    Validity in(Scope scope) {
        try {
            return switch (program.eval(scope)) {
                case Instant end -> new Validity.Until(end);
                case Object other -> new Undecided(text, "'" + text + "' gives " + Wording.value(other));
            };
        } catch (CelEvaluationException undecided) {
            return Failure.undecided(undecided, text);
        }
    }
}
