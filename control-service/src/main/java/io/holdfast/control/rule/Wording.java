package io.holdfast.control.rule;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values and expressions are told to people. */
final class Wording {

    private static final int LONGEST_TEXT = 120;
    private static final int MOST_ELEMENTS = 10;

    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"([^\"'\\\\]*)\"");
    private static final Pattern PARAM = Pattern.compile("\\bparam\\.([A-Za-z_][A-Za-z0-9_]*)");

    private Wording() {}

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "missing";
            case String text ->
                "'" + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text) + "'";
            case Collection<?> list -> list(list);
            case Facts facts -> value(facts.known());
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .limit(MOST_ELEMENTS)
                        .map(each -> each.getKey() + ": " + value(each.getValue()))
                        .collect(Collectors.joining(", ", "{", map.size() > MOST_ELEMENTS ? ", …}" : "}"));
            default -> String.valueOf(value);
        };
    }

    /** The elements without brackets, e.g. {@code 'eve', 'mallory'}. */
    static String elements(Collection<?> list) {
        var shown = list.stream().limit(MOST_ELEMENTS).map(Wording::value).collect(Collectors.joining(", "));
        return list.size() > MOST_ELEMENTS ? shown + ", … (" + list.size() + " in all)" : shown;
    }

    private static String list(Collection<?> list) {
        return list.isEmpty() ? "empty" : "[" + elements(list) + "]";
    }

    /** An expression as its author would write it, with the params' values in their places. */
    static String expression(String unparsed, Map<String, Object> params) {
        var quoted = DOUBLE_QUOTED.matcher(unparsed).replaceAll("'$1'");
        return PARAM.matcher(quoted).replaceAll(match -> {
            var value = params.get(match.group(1));
            var known = value == null || value instanceof Map<?, ?> ? match.group() : value(value);
            return Matcher.quoteReplacement(known);
        });
    }
}
