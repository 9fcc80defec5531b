package io.holdfast.control.check;

import io.holdfast.control.catalog.Quantities;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a test's values come about: one map laid over another, with instants that are relative to the test's start. */
final class Overlay {

    private static final Pattern RELATIVE = Pattern.compile("@(?:([+-])(.+))?");

    private Overlay() {}

    /** Maps merge, a null takes the key away, and anything else replaces what was there. */
    static Map<String, Object> lay(Map<String, Object> base, Map<String, Object> over) {
        var result = new LinkedHashMap<>(base);
        over.forEach((key, value) -> lay(result, key, value));
        return result;
    }

    private static void lay(Map<String, Object> result, String key, @Nullable Object value) {
        if (value == null) {
            result.remove(key);
        } else if (value instanceof Map<?, ?> upper) {
            var lower = result.get(key) instanceof Map<?, ?> map ? map : Map.of();
            result.put(key, lay(named(lower), named(upper)));
        } else {
            result.put(key, value);
        }
    }

    /** The maps come out of YAML, whose reader sees to it that keys are texts. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> named(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** Replaces the texts {@code @}, {@code @-30d} and {@code @+12h}, wherever they stand, by instants. */
    static Map<String, Object> dated(Map<String, Object> values, Instant start) {
        var result = new LinkedHashMap<>(values);
        result.replaceAll((key, value) -> datedValue(value, start));
        return result;
    }

    /** Within lists, a null is a value like any other. */
    @SuppressWarnings("NullAway")
    private static Object datedValue(@Nullable Object value, Instant start) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> dated(named(map), start);
            case List<?> list ->
                list.stream().map(each -> datedValue(each, start)).toList();
            case String text -> dated(text, start);
            default -> value;
        };
    }

    /** A text that only looks like an instant stays: a package may be called {@code @scope/name}. */
    private static String dated(String text, Instant start) {
        var match = RELATIVE.matcher(text);
        if (!match.matches()) {
            return text;
        }
        var distance = match.group(2);
        if (distance == null) {
            return start.toString();
        }
        return Quantities.duration(distance)
                .map(each -> "-".equals(match.group(1)) ? start.minus(each) : start.plus(each))
                .map(Instant::toString)
                .orElse(text);
    }
}
