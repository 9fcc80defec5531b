package io.holdfast.evidence.source;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who changes a registration says which one was seen (RFC 9110, If-Match; RFC 6585, 428). */
final class Precondition {

    private Precondition() {}

    /**
     * The version that the caller has seen; 0 when there is no registration to overwrite.
     *
     * @throws HttpProblem 428 without If-Match, 412 when it does not match
     */
    static long version(@Nullable String ifMatch, Optional<Source> known) {
        var registered = known.filter(Source::registered);
        if (registered.isEmpty()) {
            if (ifMatch != null) {
                throw failed();
            }
            return 0;
        }
        if (ifMatch == null) {
            throw Problems.of(
                    "precondition-required",
                    428,
                    "Precondition required",
                    "the source is registered; send its ETag as If-Match",
                    List.of(new Violation("If-Match", "is missing")));
        }
        var current = registered.get();
        if (!ifMatch.equals("*") && !ifMatch.equals('"' + current.etag() + '"')) {
            throw failed();
        }
        return current.version();
    }

    static HttpProblem failed() {
        return Problems.of(
                "precondition-failed",
                412,
                "Precondition failed",
                "the source was changed meanwhile; get it again",
                List.of(new Violation("If-Match", "does not match the ETag")));
    }
}
