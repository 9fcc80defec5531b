package io.holdfast.dashboard.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data of a piece of evidence as lines of key and value; nested keys are joined with dots. */
public final class Facts {

    private Facts() {}

    public record Fact(String key, String value) {}

    public static List<Fact> of(@Nullable Map<String, ?> data) {
        var facts = new ArrayList<Fact>();
        if (data != null) {
            collect("", data, facts);
        }
        return List.copyOf(facts);
    }

    private static void collect(String prefix, Map<?, ?> data, List<Fact> facts) {
        data.forEach((key, value) -> {
            var name = prefix + key;
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                collect(name + ".", nested, facts);
            } else {
                facts.add(new Fact(name, text(value)));
            }
        });
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "not given";
            case Boolean yes when yes -> "yes";
            case Boolean no -> "no";
            case Collection<?> empty when empty.isEmpty() -> "none";
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> empty -> "none";
            default -> String.valueOf(value);
        };
    }
}
