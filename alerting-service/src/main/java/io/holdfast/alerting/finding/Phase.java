package io.holdfast.alerting.finding;

import io.holdfast.contracts.Status;

/** The machine's condition of a subject under a control; what people do about it is another axis. */
public enum Phase {
    /** First evidence is awaited, and there is no finding yet. */
    PENDING,
    /** The promise does not hold. */
    FAILING,
    /** It holds again, but not for long enough yet. */
    RECOVERING,
    /** It holds. */
    PASSING,
    /** There is no evidence that is fresh enough to say. This never resolves anything. */
    NO_DATA,
    /** There is evidence, and it can not be decided. */
    ERROR;

    /**
     * What a judgement says of the subject itself.
     *
     * @throws IllegalArgumentException for an exemption, which says nothing of it
     */
    static Phase of(Status judged) {
        return switch (judged) {
            case SATISFIED -> PASSING;
            case NOT_SATISFIED -> FAILING;
            case STALE, NO_DATA -> NO_DATA;
            case INCONCLUSIVE -> ERROR;
            case EXEMPT -> throw new IllegalArgumentException("an exemption is no judgement of the subject");
        };
    }

    /** Whether evidence shows that the promise holds. */
    public boolean holds() {
        return this == PASSING || this == RECOVERING;
    }
}
