package io.holdfast.alerting.notify;

/** How far a notification is. */
enum NotificationState {
    /** No attempt yet. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** At least one attempt failed, the next one has its time. */
    RETRYING,
    /** Given up; a person may send it again. */
    DEAD
}
