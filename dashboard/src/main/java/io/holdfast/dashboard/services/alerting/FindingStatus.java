package io.holdfast.dashboard.services.alerting;

/** How far the handling of a finding is. */
public enum FindingStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
