package io.holdfast.control.rule;

/** Whether an asset belongs to a control's population. */
public sealed interface Coverage permits Coverage.Covered, Coverage.NotCovered, Undecided {

    /** The control must have evidence for it. */
    record Covered() implements Coverage {}

    /** Another kind of asset, retired, or left out by the population's {@code where}. */
    record NotCovered() implements Coverage {}
}
