package io.holdfast.control.rule;

/** What a piece of evidence says about a control's promise. */
public sealed interface Verdict permits Verdict.Holds, Verdict.Broken, Undecided {

    /** The promise holds. */
    record Holds() implements Verdict {}

    /**
     * The promise does not hold.
     *
     * @param reason every part of the assertion that is not true, with the actual values, in words for people
     */
    record Broken(String reason) implements Verdict {}
}
