package io.holdfast.alerting.route;

/** Whether labels are what matchers ask for. */
public enum Fit {
    YES,
    NO,
    /** It could not be found out. Who filters lets it through: better told once too often than not at all. */
    UNKNOWN
}
