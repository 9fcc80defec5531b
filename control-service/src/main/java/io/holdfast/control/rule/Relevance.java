package io.holdfast.control.rule;

/** Whether a piece of evidence counts for a control. */
public sealed interface Relevance permits Relevance.Counted, Relevance.Ignored, Undecided {

    /** It does. */
    record Counted() implements Relevance {}

    /** It is of another kind, or left out by the evidence's {@code where}. */
    record Ignored() implements Relevance {}
}
