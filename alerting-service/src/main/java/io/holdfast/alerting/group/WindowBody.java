package io.holdfast.alerting.group;

import io.holdfast.alerting.route.Matchers;
import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that silences something or plans a maintenance.
 *
 * @param name of a maintenance
 * @param matchers at least one
 * @param startsAt now, when left out
 * @param endsAt everything that hides something ends some day
 */
record WindowBody(
        @Nullable String name,
        @Nullable List<String> matchers,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String comment) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COMMENT = 4000;

    /**
     * What the body asks for, when all of it is right.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is wrong
     */
    WindowSettings checked(MuteKind kind, Instant now) {
        var violations = new ArrayList<Violation>();
        var starts = (startsAt == null ? now : startsAt).truncatedTo(ChronoUnit.MICROS);
        var ends = (endsAt == null ? Instant.MIN : endsAt).truncatedTo(ChronoUnit.MICROS);
        times(starts, ends, now, violations);
        text("comment", comment, LONGEST_COMMENT, violations);
        name(kind, violations);
        var given = matchers == null
                ? List.<String>of()
                : matchers.stream().map(String::valueOf).toList();
        if (given.isEmpty()) {
            violations.add(new Violation("matchers", "at least one; to hide everything, say so: subject=~.*"));
        }
        var texts = Matchers.read(given, "matchers", violations).texts();
        Refusals.refuse(violations);
        return new WindowSettings(
                name == null ? null : name.strip(),
                texts,
                starts,
                ends,
                String.valueOf(comment).strip());
    }

    private void times(Instant starts, Instant ends, Instant now, List<Violation> violations) {
        if (endsAt == null) {
            violations.add(new Violation("ends_at", "must be given"));
        } else if (!ends.isAfter(starts) || !ends.isAfter(now)) {
            violations.add(new Violation("ends_at", "must be in the future, and after starts_at"));
        }
    }

    private void name(MuteKind kind, List<Violation> violations) {
        if (kind == MuteKind.MAINTENANCE) {
            text("name", name, LONGEST_NAME, violations);
        } else if (name != null) {
            violations.add(new Violation("name", "a silence has none"));
        }
    }

    private static void text(String field, @Nullable String text, int longest, List<Violation> violations) {
        if (text == null || text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            violations.add(new Violation(field, "1 to " + longest + " characters"));
        }
    }
}
