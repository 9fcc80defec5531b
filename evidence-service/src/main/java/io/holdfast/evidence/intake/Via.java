package io.holdfast.evidence.intake;

import java.util.Locale;

/** The door through which an event came. */
enum Via {
    HTTP,
    ADAPTER,
    KAFKA,
    REPLAY;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
