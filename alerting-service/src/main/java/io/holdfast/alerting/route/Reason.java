package io.holdfast.alerting.route;

/** Why a notification is sent. */
public enum Reason {
    OPENED,
    REOPENED,
    /** It is more severe than it was when it was told. */
    WORSENED,
    RESOLVED,
    /** It was told before and still is not resolved. */
    REPEATED,
    /** It should have been resolved by now. */
    OVERDUE,
    /** A control still holds and soon will not, unless somebody renews what it rests on. */
    DUE_SOON,
    /** What a day or a week brought, in one message. */
    DIGEST,
    /** A silence ends soon. */
    SILENCE_ENDING,
    /** Somebody wants to see whether the channel works. */
    TEST
}
