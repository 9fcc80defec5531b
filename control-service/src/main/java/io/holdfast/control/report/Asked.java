package io.holdfast.control.report;

import io.holdfast.contracts.Violation;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.DeclarationStandings;
import io.holdfast.control.report.standing.Moment;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wants a report about; what can't be meant is a 400. */
@Singleton
class Asked {

    private final DeclarationStandings standings;
    private final InstantSource clock;

    Asked(DeclarationStandings standings, InstantSource clock) {
        this.standings = standings;
        this.clock = clock;
    }

    DeclarationStanding standing(@Nullable String declaration, @Nullable String at) {
        if (declaration == null || declaration.isBlank()) {
            throw Problems.badRequest(
                    "which declaration?", new Violation("declaration", "required; GET /v1/declarations lists them"));
        }
        return standings.find(declaration, moment(at)).orElseThrow(() -> Problems.notFound("declaration", declaration));
    }

    /** The value of that name in any case; the first one when nothing was asked for. */
    static <E extends Enum<E>> E choice(Class<E> type, String parameter, @Nullable String asked) {
        var values = type.getEnumConstants();
        if (asked == null) {
            return values[0];
        }
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "unknown value", new Violation(parameter, "'" + asked + "' is none of " + names(values))));
    }

    private Moment moment(@Nullable String at) {
        var now = clock.instant();
        if (at == null) {
            return Moment.now(now);
        }
        var instant = instant(at);
        if (instant.isAfter(now)) {
            throw Problems.badRequest("nobody knows yet", new Violation("at", "must not be in the future"));
        }
        return Moment.past(instant);
    }

    private static Instant instant(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Problems.badRequest(
                    "not an instant", new Violation("at", "RFC 3339 with an offset, e.g. 2026-11-22T06:00:00Z"));
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
