package io.holdfast.alerting.route;

/** Why a notification is sent. */
public enum Reason {
    OPENED,
    REOPENED,
    RESOLVED,
    /** Somebody wants to see whether the channel works. */
    TEST
}
