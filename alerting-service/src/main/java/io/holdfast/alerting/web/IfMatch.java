package io.holdfast.alerting.web;

import io.holdfast.foundation.web.Problems;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change: the revisions that the caller has seen.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1</a>
 */
public final class IfMatch {

    private static final String ANY = "*";

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /**
     * For changes that nobody may make blindly.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 when the header is missing
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null) {
            throw Problems.of(
                    "precondition-required",
                    428,
                    "Precondition required",
                    "send If-Match with the ETag of what you have seen",
                    List.of());
        }
        return optional(header);
    }

    /** Without the header every revision will do. */
    public static IfMatch optional(@Nullable String header) {
        return new IfMatch(Arrays.stream((header == null ? ANY : header).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Goes on only when the caller has seen this revision.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 otherwise
     */
    public void check(long revision) {
        if (!tags.contains(ANY) && !tags.contains('"' + Long.toString(revision) + '"')) {
            throw Problems.of(
                    "precondition-failed",
                    412,
                    "Precondition failed",
                    "it has changed since; the current ETag is \"" + revision + '"',
                    List.of());
        }
    }

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }
}
