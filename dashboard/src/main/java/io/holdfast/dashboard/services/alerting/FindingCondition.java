package io.holdfast.dashboard.services.alerting;

/** How it is with a finding's subject, whatever people do about it. */
public enum FindingCondition {
    PENDING,
    FAILING,
    RECOVERING,
    PASSING,
    NO_DATA,
    ERROR
}
