package io.holdfast.contracts;

/** What made the judgement change. */
public enum Cause {
    /** New evidence. */
    EVIDENCE,
    /** Time passed: a freshness, validity or hold deadline came due. */
    DEADLINE,
    /** The asset came, changed or retired. */
    ASSET,
    /** Another version of the control came into force. */
    CATALOG,
    /** An exception was granted, expired or was revoked. */
    EXCEPTION
}
