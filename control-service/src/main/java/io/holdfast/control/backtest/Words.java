package io.holdfast.control.backtest;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Reads filters that name one of a closed set. */
final class Words {

    private Words() {}

    /** Null when nothing was asked for; 400 when there is no such value. */
    static <E extends Enum<E>> @Nullable E named(Class<E> type, String parameter, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "unknown value of a filter",
                        new Violation(parameter, "'" + asked + "' is none of " + EnumSet.allOf(type))));
    }
}
