package io.holdfast.control.view;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads filters that take several values, separated by commas. */
final class Filter {

    private Filter() {}

    /** All values when nothing was asked for; 400 when a value does not exist. */
    static <E extends Enum<E>> Set<E> among(Class<E> type, String parameter, @Nullable String asked) {
        if (asked == null) {
            return EnumSet.allOf(type);
        }
        var chosen = EnumSet.noneOf(type);
        for (var name : asked.split(",", -1)) {
            chosen.add(one(type, parameter, name));
        }
        return chosen;
    }

    /** Null when nothing was asked for; 400 for anything but true and false. */
    @SuppressWarnings("NullAway") // Whether it is asked for at all is the third answer.
    static @Nullable Boolean yesOrNo(String parameter, @Nullable String asked) {
        return switch (asked) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problems.badRequest(
                        "unknown value of a filter",
                        new Violation(parameter, "'" + asked + "' is neither true nor false"));
        };
    }

    static boolean contains(String text, @Nullable String asked) {
        return asked == null || text.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    static boolean is(String text, @Nullable String asked) {
        return asked == null || text.equals(asked);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String parameter, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "unknown value of a filter",
                        new Violation(parameter, "'" + name + "' is none of " + EnumSet.allOf(type))));
    }
}
