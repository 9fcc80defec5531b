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
    /** Its due date comes near, and it still needs work. */
    DUE_SOON,
    /** It fails and recovers too often to tell each time; what it settles on is told next. */
    FLAPPING,
    /** What a day or a week brought, in one message. */
    DIGEST,
    /** A silence ends soon. */
    SILENCE_ENDING,
    /** Somebody wants to see whether the channel works. */
    TEST;

    /** Which of several reasons stands for a message; the lower, the more urgent. */
    public int urgency() {
        return switch (this) {
            case OPENED -> 0;
            case REOPENED -> 1;
            case WORSENED -> 2;
            case FLAPPING -> 3;
            case OVERDUE -> 4;
            case DUE_SOON -> 5;
            case SILENCE_ENDING -> 6;
            case REPEATED -> 7;
            case RESOLVED -> 8;
            case DIGEST, TEST -> 9;
        };
    }
}
