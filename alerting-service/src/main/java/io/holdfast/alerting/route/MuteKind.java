package io.holdfast.alerting.route;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why people are not told although something is to be told. */
public enum MuteKind {
    SILENCE,
    MAINTENANCE,
    QUIET_HOURS,
    INHIBITION,
    FLAPPING,
    EXCEPTION;

    /** Whether a resolution waits too. Who was told that it is open hears that it is resolved, silenced or not. */
    boolean holdsResolution() {
        return switch (this) {
            case MAINTENANCE, QUIET_HOURS, FLAPPING -> true;
            case SILENCE, INHIBITION, EXCEPTION -> false;
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
