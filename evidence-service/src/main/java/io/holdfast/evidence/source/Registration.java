package io.holdfast.evidence.source;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a source.
 *
 * @param id must be that of the URL, when it is given at all
 */
record Registration(
        @Nullable String id,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String interval) {

    private static final int LONGEST = 256;

    /** How often it promises to send; null when it promises nothing. */
    @Nullable
    Duration promised() {
        return interval == null ? null : Interval.parse(interval).orElse(null);
    }

    /**
     * This registration, when it can be used for the source of the URL.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field that is wrong
     */
    Registration checked(String pathId) {
        var violations = new ArrayList<Violation>();
        if (id != null && !id.equals(pathId)) {
            violations.add(new Violation("id", "must be that of the URL, '" + pathId + "'"));
        }
        if (pathId.isBlank() || pathId.length() > LONGEST || pathId.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("id", "must have 1 to " + LONGEST + " printable characters"));
        }
        checkText("title", title, violations);
        checkText("owner", owner, violations);
        if (interval != null && Interval.parse(interval).isEmpty()) {
            violations.add(new Violation("interval", "must be a duration up to 3650d, e.g. 15m, 26h or 30d"));
        }
        if (!violations.isEmpty()) {
            throw Problems.of("invalid-source", 422, "Invalid source", "the source cannot be registered", violations);
        }
        return this;
    }

    private static void checkText(String field, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            violations.add(new Violation(field, "must have 1 to " + LONGEST + " characters"));
        }
    }
}
