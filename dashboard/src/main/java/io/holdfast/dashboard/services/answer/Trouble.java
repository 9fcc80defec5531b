package io.holdfast.dashboard.services.answer;

import io.holdfast.contracts.Violation;
import java.util.List;

/**
 * Why there is no answer, in words for the person who looks.
 *
 * @param status the HTTP status of the service's problem; 0 when it did not answer at all
 */
public record Trouble(int status, String title, String detail, List<Violation> violations) {

    public static final int NO_ANSWER = 0;

    public Trouble {
        violations = List.copyOf(violations);
    }

    public boolean isNotFound() {
        return status == 404;
    }
}
