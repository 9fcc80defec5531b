package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is held about one control on one subject between two judgements.
 *
 * @param version the control's version that judged last
 * @param shown the status that the last transition announced; null when the control does not apply (any more)
 * @param underlying the status without regard to exceptions; null when the control does not apply
 * @param sequence the number of the last transition; kept when the control stops applying, so that ids never repeat
 * @param worseSince since when it is worse than {@code underlying}, while the control's hold time has not passed yet
 * @param dueSoon whether the last transition said that {@code SATISFIED} ends soon
 * @param coveredBy the {@link ControlExemptions#version} under which it was judged last
 * @param deadline when time alone may change the status; null when it can't
 */
public record Held(
        String controlId,
        String version,
        @Nullable Status shown,
        @Nullable Status underlying,
        long sequence,
        @Nullable Instant worseSince,
        boolean dueSoon,
        long coveredBy,
        @Nullable Instant deadline) {

    static Held nothingYet(String controlId) {
        return new Held(controlId, "", null, null, 0, null, false, 0, null);
    }

    boolean applies() {
        return shown != null;
    }

    boolean isDue(Instant asOf) {
        return deadline != null && !deadline.isAfter(asOf);
    }

    /** Looked at by another version, to which it does not apply either. */
    Held stillDoesNotApply(String newVersion) {
        return new Held(controlId, newVersion, null, null, sequence, null, false, 0, null);
    }

    Held noLongerApplies(String newVersion) {
        return new Held(controlId, newVersion, null, null, sequence + 1, null, false, 0, null);
    }
}
