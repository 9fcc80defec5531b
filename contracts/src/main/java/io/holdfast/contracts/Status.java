package io.holdfast.contracts;

/**
 * What is known about one control on one subject, or of a control over its population. Ordered from the worst to the
 * best, so that the worst of several is their minimum. Only {@link #SATISFIED} is green.
 */
public enum Status {
    /** The evidence shows that the promise does not hold, or its validity has ended. */
    NOT_SATISFIED,
    /** There was evidence; it is too old to say anything about now. */
    STALE,
    /** There never was any evidence, or there is nothing to examine. */
    NO_DATA,
    /** There is evidence, and the rule could not be decided on it. */
    INCONCLUSIVE,
    /** An approved exception is in force. */
    EXEMPT,
    /** Fresh evidence shows that the promise holds. */
    SATISFIED;

    public boolean isGreen() {
        return this == SATISFIED;
    }

    /** Whether somebody has to look: neither green nor exempt. */
    public boolean isBroken() {
        return this != SATISFIED && this != EXEMPT;
    }

    public static Status worst(Status one, Status other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
