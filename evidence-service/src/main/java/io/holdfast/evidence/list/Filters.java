package io.holdfast.evidence.list;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each method answers 400 with the parameter's name when the text makes no sense. */
public final class Filters {

    private Filters() {}

    /** How many items a page may have. A parameter that is no number is a mistake in the call, not an unknown address. */
    public static int limit(@Nullable String text) {
        try {
            return Limit.of(text == null ? null : Integer.valueOf(text));
        } catch (NumberFormatException notNumber) {
            throw Problems.badRequest("not a number", new Violation("limit", "1 to " + Limit.MAX));
        }
    }

    /** Comma-separated words; empty when the caller named none, which means any. */
    public static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Comma-separated names of a closed set. */
    public static <E extends Enum<E>> List<String> names(String parameter, @Nullable String text, Class<E> known) {
        var names = Arrays.stream(known.getEnumConstants()).map(Enum::name).toList();
        var words = words(text);
        if (!names.containsAll(words)) {
            throw Problems.badRequest("unknown " + parameter, new Violation(parameter, "one of " + names));
        }
        return words;
    }

    /** A switch; off unless it is said. */
    public static boolean flag(String parameter, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problems.badRequest("neither yes nor no", new Violation(parameter, "true or false"));
        };
    }

    public static long number(String parameter, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notNumber) {
            throw Problems.badRequest("not a number", new Violation(parameter, "a whole number"));
        }
    }

    public static @Nullable Instant instant(String parameter, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notRfc3339) {
            throw Problems.badRequest(
                    "not a time", new Violation(parameter, "must be a time as in RFC 3339, e.g. 2026-11-22T05:00:00Z"));
        }
    }

    /** The sequence before which a list that runs from the newest to the oldest goes on. */
    public static long before(@Nullable String cursor) {
        var key = Cursor.parse(cursor, 1);
        try {
            return key.isEmpty() ? Long.MAX_VALUE : Long.parseLong(key.getFirst());
        } catch (NumberFormatException foreign) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }
}
