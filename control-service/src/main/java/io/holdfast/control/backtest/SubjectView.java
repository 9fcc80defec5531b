package io.holdfast.control.backtest;

import io.holdfast.contracts.Status;
import org.jspecify.annotations.Nullable;

/** A subject for which something would have been otherwise. */
record SubjectView(String subject, SubjectComparison.Verdict verdict, int flips, Side real, Side wouldBe) {

    /**
     * One of the two.
     *
     * @param before when the period began; null when the control did not apply
     * @param atEnd when the period ended
     * @param heldShare of the time that it applied; null when it never did
     */
    record Side(
            @Nullable Status before,
            @Nullable Status atEnd,
            @Nullable Double heldShare) {

        static Side of(SubjectComparison.Side side) {
            return new Side(side.before(), side.atEnd(), side.held().share());
        }
    }

    static SubjectView of(SubjectComparison subject) {
        return new SubjectView(
                subject.subject(),
                subject.verdict(),
                subject.flips().size(),
                Side.of(subject.real()),
                Side.of(subject.wouldBe()));
    }
}
