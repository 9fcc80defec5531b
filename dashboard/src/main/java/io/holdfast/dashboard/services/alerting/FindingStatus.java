package io.holdfast.dashboard.services.alerting;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How far the handling of a finding is. */
public enum FindingStatus {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** Somebody says that it is fixed; the machine's proof is awaited. */
    AWAITING_VERIFICATION,
    RESOLVED,
    CLOSED;

    /** Those that somebody must handle, as a filter takes them. */
    public static String unresolved() {
        return Arrays.stream(values())
                .filter(FindingStatus::isUnresolved)
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    public boolean isUnresolved() {
        return switch (this) {
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, AWAITING_VERIFICATION -> true;
            case RESOLVED, CLOSED -> false;
        };
    }
}
