package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/**
 * Answers for callers in {@code application/problem+json} (RFC 9457). The {@code type} is a URN that clients may rely
 * on, {@code violations} name what is wrong with which field.
 */
public final class Problems {

    private Problems() {}

    /** A problem of its own type; {@code slug} becomes {@code urn:holdfast:problem:<slug>}. */
    public static HttpProblem of(String slug, int status, String title, String detail, List<Violation> violations) {
        return builder(slug, status, title, detail)
                .with("violations", violations)
                .build();
    }

    /** For problems that carry more, e.g. a {@code Retry-After} header. */
    public static HttpProblem.Builder builder(String slug, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:holdfast:problem:" + slug))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    public static HttpProblem badRequest(String detail, Violation... violations) {
        return of("bad-request", 400, "Bad request", detail, List.of(violations));
    }

    public static HttpProblem notFound(String what, String id) {
        return of("not-found", 404, "Not found", "there is no " + what + " '" + id + "'", List.of());
    }
}
