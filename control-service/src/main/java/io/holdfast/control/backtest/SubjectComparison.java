package io.holdfast.control.backtest;

import io.holdfast.contracts.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject as it was and as it would have been.
 *
 * @param flips of both, in the order in which they were or would have been known
 */
record SubjectComparison(String subject, Verdict verdict, Side real, Side wouldBe, List<Flip> flips) {

    enum Verdict {
        /** It began the same and changed the same. */
        SAME,
        /** Everything that would have happened did, and more; or the control would not have applied to it at all. */
        ONLY_REAL,
        /** Everything that happened would have, and more; or the control really never applied to it. */
        ONLY_WOULD_BE,
        /** It stood otherwise when the period began, or each has changes that the other has not. */
        DIFFERENT
    }

    /**
     * One of the two.
     *
     * @param before when the period began; null when the control did not apply
     * @param atEnd when the period ended
     */
    record Side(@Nullable Status before, @Nullable Status atEnd, HeldTime held) {

        static Side of(Course course) {
            return new Side(course.before(), course.atEnd(), course.held());
        }
    }
}
