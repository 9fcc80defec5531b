package io.holdfast.alerting.finding;

import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people may write about a finding. */
final class Remark {

    static final int MAX_LENGTH = 4000;

    private Remark() {}

    /** The body of an acknowledgement. */
    record Acknowledgement(@Nullable String comment) {

        @Nullable
        String checked() {
            if (comment != null) {
                check("comment", comment);
            }
            return comment;
        }
    }

    /** The body of a comment. */
    record Comment(@Nullable String text) {

        /**
         * The text, when there is one that fits.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 otherwise
         */
        String checked() {
            if (text == null || text.isBlank()) {
                Refusals.refuse(List.of(new Violation("text", "must not be empty")));
                return "";
            }
            check("text", text);
            return text;
        }
    }

    private static void check(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            Refusals.refuse(List.of(new Violation(field, "at most " + MAX_LENGTH + " characters")));
        }
        if (text.indexOf('\0') >= 0) {
            Refusals.refuse(List.of(new Violation(field, "must not contain U+0000")));
        }
    }
}
