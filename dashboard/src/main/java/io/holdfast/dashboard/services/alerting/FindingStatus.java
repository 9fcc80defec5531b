package io.holdfast.dashboard.services.alerting;

/** How far the handling of a finding is. */
public enum FindingStatus {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    AWAITING_VERIFICATION,
    RESOLVED,
    CLOSED
}
