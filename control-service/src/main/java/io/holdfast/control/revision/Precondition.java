package io.holdfast.control.revision;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changes the catalog says which version they have seen (RFC 9110, If-Match; RFC 6585, 428). */
final class Precondition {

    private Precondition() {}

    /**
     * The version that the caller has seen; null when any will do ({@code *}).
     *
     * @throws HttpProblem 428 without If-Match
     */
    static @Nullable String seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(
                    "precondition-required",
                    428,
                    "Precondition required",
                    "send the ETag of the catalog that you have seen as If-Match",
                    List.of(new Violation("If-Match", "is missing")));
        }
        var asked = ifMatch.strip();
        if (asked.equals("*")) {
            return null;
        }
        return asked.replaceAll("^\"|\"$", "");
    }

    static HttpProblem failed() {
        return Problems.of(
                "precondition-failed",
                412,
                "Precondition failed",
                "the catalog was changed meanwhile; get it again",
                List.of(new Violation("If-Match", "does not match the ETag")));
    }
}
