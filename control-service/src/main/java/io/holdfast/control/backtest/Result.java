package io.holdfast.control.backtest;

import io.holdfast.contracts.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest found.
 *
 * @param real what happened by the control of this id that was in force
 * @param wouldBe what would have happened
 * @param notJudged how many pieces of evidence could not be judged at all, which live would be dead letters
 * @param assumptions what the answer takes for granted
 */
record Result(Subjects subjects, Flips flips, Side real, Side wouldBe, long notJudged, List<String> assumptions) {

    static final List<String> ASSUMPTIONS = List.of(
            "Assets are taken as they are now, with the labels, owner and criticality of now; one counts from when the control's"
                    + " history noticed it, or else from when it came into its present state, a retired one until it was"
                    + " retired.",
            "Evidence is judged at the instant at which it was taken in, and deadlines at the instant at which they are due.",
            "Exceptions for the control that are approved or expired count from their approval; revoked ones are left out.");

    /** How many subjects the control applied to, really or would have, by what became of them. */
    record Subjects(long total, long same, long onlyReal, long onlyWouldBe, long different) {}

    /**
     * How many changes of status.
     *
     * @param listed how many of them can be listed
     */
    record Flips(long both, long onlyReal, long onlyWouldBe, long listed) {}

    /**
     * One of the two.
     *
     * @param heldShare the share of the time that the control held, over all subjects; null when it never applied
     * @param heldSeconds how long it held
     * @param askedSeconds how long it applied without an exception
     * @param atEnd how many subjects ended the period in which status
     */
    record Side(@Nullable Double heldShare, long heldSeconds, long askedSeconds, Map<Status, Long> atEnd) {}
}
