package io.holdfast.control.exception;

/** Where an exception is in its life. */
enum ExceptionState {
    /** Somebody asked for it; it covers nothing yet. */
    REQUESTED,
    /** In force until it expires. */
    APPROVED,
    /** Withdrawn or taken back. */
    REVOKED,
    /** Its time is over. Never stored: it follows from the clock. */
    EXPIRED
}
