package io.holdfast.control.check;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What must be thought of a subject after a step. What is null is left open.
 *
 * @param notCovered whether the control must not apply to the subject at all
 * @param reason a text that the reason must contain
 * @param cause what must have brought the subject to its status
 * @param underlying the status that an exception covers
 */
record Expectation(
        boolean notCovered,
        @Nullable Status status,
        @Nullable String reason,
        @Nullable Cause cause,
        Change change,
        @Nullable Boolean dueSoon,
        @Nullable Status underlying,
        SourceLocation location) {

    /** Which transition the step, or the time before it, must have brought. */
    sealed interface Change {

        record Any() implements Change {}

        record None() implements Change {}

        /**
         * One that began at a status.
         *
         * @param status null when there was none before
         */
        record From(@Nullable Status status) implements Change {}
    }
}
