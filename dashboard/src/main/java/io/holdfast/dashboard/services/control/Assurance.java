package io.holdfast.dashboard.services.control;

/** What the status of a measure rests on. */
public enum Assurance {
    AUTOMATED,
    ATTESTED,
    BOTH,
    UNCOVERED
}
