package io.holdfast.dashboard.page;

import io.holdfast.dashboard.words.Language;
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

    public static List<Fact> of(@Nullable Map<String, ?> data, Language language) {
        var facts = new ArrayList<Fact>();
        if (data != null) {
            collect("", data, facts, language);
        }
        return List.copyOf(facts);
    }

    private static void collect(String prefix, Map<?, ?> data, List<Fact> facts, Language language) {
        data.forEach((key, value) -> {
            var name = prefix + key;
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                collect(name + ".", nested, facts, language);
            } else {
                facts.add(new Fact(name, text(value, language)));
            }
        });
    }

    private static String text(@Nullable Object value, Language language) {
        return switch (value) {
            case null -> language.pick("not given", "nicht angegeben");
            case Boolean yes when yes -> language.pick("yes", "ja");
            case Boolean no -> language.pick("no", "nein");
            case Collection<?> empty when empty.isEmpty() -> language.pick("none", "nichts");
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> empty -> language.pick("none", "nichts");
            default -> String.valueOf(value);
        };
    }
}
