package io.holdfast.control.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;

/** One part of a condition. */
final class Clause {

    private final Program program;
    private final String text;
    private final Expectation expectation;

    /** @param text the part as its author would write it */
    Clause(Program program, String text, Expectation expectation) {
        this.program = program;
        this.text = text;
        this.expectation = expectation;
    }

    String text() {
        return text;
    }

    Truth in(Scope scope) {
        try {
            return switch (program.eval(scope)) {
                case Boolean value -> value ? Truth.Known.TRUE : Truth.Known.FALSE;
                case Object other -> new Undecided(text, "'" + text + "' gives " + Wording.value(other));
            };
        } catch (CelEvaluationException undecided) {
            return Failure.undecided(undecided, text);
        }
    }

    String whyNot(Scope scope) {
        return expectation.actual(scope) + "; expected " + expectation.wanted(text);
    }
}
