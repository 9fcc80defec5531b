package io.holdfast.control.exception;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param subject what it is asked for; null for the whole control, whatever it is judged on
 * @param reason why the control need not hold there for now, for the approver and for auditors
 * @param expiresAt every exception ends
 */
record ExceptionRequest(String controlId, @Nullable String subject, String reason, Instant expiresAt) {

    private static final int LONGEST = 2_000;

    /** Reads a body in which anything may be missing; an object that could be built still has to be checked. */
    @JsonCreator
    static ExceptionRequest of(
            @Nullable String controlId,
            @Nullable String subject,
            @Nullable String reason,
            @Nullable Instant expiresAt) {
        return new ExceptionRequest(
                strip(controlId),
                subject == null ? null : subject.strip(),
                strip(reason),
                expiresAt == null ? Instant.EPOCH : expiresAt);
    }

    List<Violation> violations(Instant now) {
        var violations = new ArrayList<Violation>();
        required("control_id", controlId, violations);
        if (subject != null) {
            required("subject", subject, violations);
        }
        required("reason", reason, violations);
        if (!expiresAt.isAfter(now)) {
            violations.add(new Violation("expires_at", "must be given and lie in the future"));
        }
        return violations;
    }

    private static void required(String field, String value, List<Violation> violations) {
        if (value.isEmpty() || value.length() > LONGEST) {
            violations.add(new Violation(field, "1 to " + LONGEST + " characters"));
        }
    }

    private static String strip(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
