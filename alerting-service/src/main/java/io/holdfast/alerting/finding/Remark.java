package io.holdfast.alerting.finding;

import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import org.jspecify.annotations.Nullable;

/** What people may write about a finding. */
final class Remark {

    static final int MAX_LENGTH = 4000;

    private Remark() {}

    /**
     * A text that must be there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is not, or does not fit
     */
    static String needed(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusals.refusal(new Violation(field, "must not be empty"));
        }
        return fitting(field, text).strip();
    }

    /**
     * A text that need not be there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it does not fit
     */
    static @Nullable String optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : fitting(field, text).strip();
    }

    private static String fitting(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw Refusals.refusal(new Violation(field, "at most " + MAX_LENGTH + " characters"));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusals.refusal(new Violation(field, "must not contain U+0000"));
        }
        return text;
    }
}
