package io.holdfast.control.topology;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.Transition;

/** What comes out of judging. */
sealed interface Output {

    record Announced(Transition transition) implements Output {}

    /** Goes by the control's id, to where its subjects are counted. */
    record Counted(Tally change) implements Output {}

    /** The input was unreadable, or no judgement could be made of it. It is kept whole, and the partition moves on. */
    record NotJudged(DeadLetter deadLetter) implements Output {}
}
