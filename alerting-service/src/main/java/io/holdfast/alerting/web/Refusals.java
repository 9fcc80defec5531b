package io.holdfast.alerting.web;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what a caller sent. */
public final class Refusals {

    private Refusals() {}

    /**
     * The body of a request that needs one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when there is no body
     */
    public static <T> T requireBody(@Nullable T body) {
        if (body == null) {
            throw Problems.badRequest("the request has no body", new Violation("", "send a JSON object"));
        }
        return body;
    }

    /**
     * Goes on only when there is nothing to complain of.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with the violations
     */
    public static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
    }

    /** What to throw when something is wrong with the request: 422 with the violation. */
    public static HttpProblem refusal(Violation violation) {
        return invalid(List.of(violation));
    }

    private static HttpProblem invalid(List<Violation> violations) {
        return Problems.of("invalid", 422, "Invalid", "the request can not be accepted", violations);
    }
}
