package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
     * @throws HttpProblem 428 (RFC 6585, section 3) when the header is missing
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problems.of(
                    "precondition-required",
                    428,
                    "Precondition required",
                    "send If-Match with the ETag of what you have seen",
                    List.of(new Violation("If-Match", "is missing")));
        }
        return optional(header);
    }

    /** Without the header every revision will do. */
    public static IfMatch optional(@Nullable String header) {
        return new IfMatch(Arrays.stream((header == null ? ANY : header).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether every revision will do. */
    public boolean isAny() {
        return tags.contains(ANY);
    }

    /**
     * Goes on only when the caller has seen this revision.
     *
     * @throws HttpProblem 412 otherwise
     */
    public void check(long revision) {
        check(Long.toString(revision));
    }

    /** The same where an ETag is a text; without its quotation marks. */
    public void check(String tag) {
        if (!isAny() && !tags.contains('"' + tag + '"')) {
            throw changed("; the current ETag is \"" + tag + '"');
        }
    }

    /** What the caller is told whose revision is not the current one any more, or of which there is none. */
    public static HttpProblem failed() {
        return changed("; get it again");
    }

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    private static HttpProblem changed(String more) {
        return Problems.of(
                "precondition-failed",
                412,
                "Precondition failed",
                "it has changed since" + more,
                List.of(new Violation("If-Match", "does not match the ETag")));
    }
}
