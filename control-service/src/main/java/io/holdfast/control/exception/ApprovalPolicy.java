package io.holdfast.control.exception;

import java.time.Instant;
import java.util.Optional;

/** Who may decide what: two pairs of eyes for every exception, and nothing that is over comes back. */
final class ApprovalPolicy {

    private ApprovalPolicy() {}

    static Optional<Decision.Refused> againstApproving(ExceptionRow row, String approver, Instant now) {
        var state = row.stateAt(now);
        if (state != ExceptionState.REQUESTED) {
            return refused("wrong-state", "only a requested exception can be approved, this one is " + state);
        }
        if (row.requestedBy.equals(approver)) {
            return refused("same-person", "an exception is approved by another person than the one who requested it");
        }
        return Optional.empty();
    }

    static Optional<Decision.Refused> againstRevoking(ExceptionRow row, Instant now) {
        var state = row.stateAt(now);
        return state == ExceptionState.REQUESTED || state == ExceptionState.APPROVED
                ? Optional.empty()
                : refused("wrong-state", "the exception is " + state + " already");
    }

    private static Optional<Decision.Refused> refused(String slug, String reason) {
        return Optional.of(new Decision.Refused(slug, reason));
    }
}
