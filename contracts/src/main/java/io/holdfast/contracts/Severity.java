package io.holdfast.contracts;

/** How bad it is when a control does not hold; from the least to the worst. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
