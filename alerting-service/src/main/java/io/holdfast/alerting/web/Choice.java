package io.holdfast.alerting.web;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of a list: what they may be is closed, so what they may not be is refused. */
public final class Choice {

    private Choice() {}

    /**
     * One or more constants, separated by commas; empty when nothing was asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one of them is unknown
     */
    public static <E extends Enum<E>> List<E> among(Class<E> type, String parameter, @Nullable String asked) {
        if (asked == null) {
            return List.of();
        }
        return Arrays.stream(asked.split(",", -1))
                .map(each -> constant(type, parameter, each))
                .toList();
    }

    /**
     * An id; empty when nothing was asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no UUID
     */
    public static Optional<UUID> id(String parameter, @Nullable String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(asked));
        } catch (IllegalArgumentException notAnId) {
            throw Problems.badRequest("unknown value", new Violation(parameter, "'" + asked + "' is no UUID"));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String asked) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "unknown value",
                        new Violation(
                                parameter,
                                "'" + asked + "' is unknown; known are " + List.of(type.getEnumConstants()))));
    }
}
