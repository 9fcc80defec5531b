package io.holdfast.control.posture;

import io.holdfast.contracts.Transition;
import java.nio.charset.StandardCharsets;

/**
 * A transition with the bytes as which it was announced.
 *
 * @param json kept as it is, so that a field that a newer writer added is not lost
 */
@SuppressWarnings("ArrayRecordComponent") // Rows are written and forgotten; nobody compares them.
record TransitionRow(Transition transition, byte[] json) {

    String body() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
