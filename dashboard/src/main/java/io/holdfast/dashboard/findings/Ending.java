package io.holdfast.dashboard.findings;

/** Why a person closes a finding. */
public enum Ending {
    CONFIRMED,
    WONT_FIX,
    FALSE_POSITIVE,
    DUPLICATE
}
