package io.holdfast.control.check;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Held;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a subject at a moment.
 *
 * @param held null when the control does not cover the subject
 * @param reason why, by the newest evidence
 * @param last the transition that brought it to its status; null when there was none yet
 * @param recent the transitions since it was looked at last
 */
record Standing(
        @Nullable Held held,
        String reason,
        @Nullable Transition last,
        List<Transition> recent,
        @Nullable Asset asset) {

    @Nullable
    Status status() {
        return held == null ? null : held.shown();
    }

    @Nullable
    Status underlying() {
        return held == null ? null : held.underlying();
    }

    boolean dueSoon() {
        return held != null && held.dueSoon();
    }

    String inWords() {
        var status = status();
        return status == null ? "is not covered by the control" : "is " + status + ": " + reason;
    }
}
