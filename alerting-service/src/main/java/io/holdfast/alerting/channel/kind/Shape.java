package io.holdfast.alerting.channel.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.foundation.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a setting may be. */
public sealed interface Shape {

    int LONGEST = 2_000;

    /** What is wrong with a value; empty when nothing is. */
    Optional<String> wrong(JsonNode value);

    /** The same as JSON Schema. */
    ObjectNode schema();

    /** Whether it says where the channel leads: what is secret must then be given anew. */
    default boolean leads() {
        return false;
    }

    /** A text on one line that a pattern describes; {@code rule} says it in words. */
    record Text(Pattern pattern, int max, String rule) implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            var fits = value.isTextual()
                    && value.textValue().length() <= max
                    && pattern.matcher(value.textValue()).matches();
            return fits ? Optional.empty() : Optional.of("must be " + rule);
        }

        @Override
        public ObjectNode schema() {
            return of("string")
                    .put("pattern", "^(?:" + pattern.pattern() + ")$")
                    .put("maxLength", max);
        }
    }

    /** An address for HTTP. */
    record Url() implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            if (!value.isTextual() || value.textValue().length() > LONGEST) {
                return Optional.of("must be an http or https address of at most " + LONGEST + " characters");
            }
            return TargetCheck.wrongShape(value.textValue());
        }

        @Override
        public ObjectNode schema() {
            return of("string").put("format", "uri").put("maxLength", LONGEST);
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    /** The name or address of a machine, or several with their ports. */
    record Host(Pattern pattern, String rule) implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            return new Text(pattern, LONGEST, rule).wrong(value);
        }

        @Override
        public ObjectNode schema() {
            return new Text(pattern, LONGEST, rule).schema();
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    /** A whole number in a range. */
    record Whole(int min, int max) implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            var fits = value.isIntegralNumber() && value.asLong() >= min && value.asLong() <= max;
            return fits ? Optional.empty() : Optional.of("must be a whole number from " + min + " to " + max);
        }

        @Override
        public ObjectNode schema() {
            return of("integer").put("minimum", min).put("maximum", max);
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            var fits = value.isTextual() && words.contains(value.textValue());
            return fits ? Optional.empty() : Optional.of("must be one of " + words);
        }

        @Override
        public ObjectNode schema() {
            var schema = of("string");
            words.forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** Several texts of one pattern. */
    record Texts(Text each, int most) implements Shape {

        @Override
        public Optional<String> wrong(JsonNode value) {
            if (!value.isArray() || value.isEmpty() || value.size() > most) {
                return Optional.of("must be a list of 1 to " + most);
            }
            for (var item : value) {
                var wrong = each.wrong(item);
                if (wrong.isPresent()) {
                    return wrong.map(text -> "each " + text);
                }
            }
            return Optional.empty();
        }

        @Override
        public ObjectNode schema() {
            var schema = of("array").put("minItems", 1).put("maxItems", most);
            schema.set("items", each.schema());
            return schema;
        }
    }

    private static ObjectNode of(String type) {
        return Json.mapper().createObjectNode().put("type", type);
    }
}
