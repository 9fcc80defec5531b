package io.holdfast.control.rule;

import dev.cel.runtime.CelEvaluationException;

/** Tells from a failed evaluation what the rule lacked. */
final class Failure {

    private Failure() {}

    static Undecided undecided(CelEvaluationException failure, String expression) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FieldUnfit unfit) {
                return unfit.undecided();
            }
        }
        return new Undecided(expression, "'" + expression + "' can't be decided: " + failure.getMessage());
    }
}
