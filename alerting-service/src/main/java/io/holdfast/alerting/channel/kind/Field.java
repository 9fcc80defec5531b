package io.holdfast.alerting.channel.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.foundation.json.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param required whether it must be given
 * @param secret whether it is only ever written
 * @param fallback what it is when it is not given; null when it is nothing then
 * @param example a value as it may look
 */
public record Field(
        String name,
        String description,
        Shape shape,
        boolean required,
        boolean secret,
        @Nullable JsonNode fallback,
        JsonNode example) {

    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*");
    private static final int MAX_LINE = 500;

    public static Field required(String name, String description, Shape shape, Object example) {
        return new Field(name, description, shape, true, false, null, node(example));
    }

    public static Field optional(String name, String description, Shape shape, Object example) {
        return new Field(name, description, shape, false, false, null, node(example));
    }

    public static Field fallingBack(String name, String description, Shape shape, Object fallback) {
        return new Field(name, description, shape, false, false, node(fallback), node(fallback));
    }

    /** The same setting, which nobody may read again. */
    public Field hidden() {
        return new Field(name, description, shape, required, true, fallback, example);
    }

    /** Some text on one line. */
    public static Shape line() {
        return new Shape.Text(LINE, MAX_LINE, "1 to " + MAX_LINE + " characters on one line");
    }

    /** A text by a pattern. */
    public static Shape.Text text(String pattern, String rule) {
        return new Shape.Text(Pattern.compile(pattern), MAX_LINE, rule);
    }

    ObjectNode schema() {
        var schema = shape.schema().put("description", description);
        schema.putArray("examples").add(example);
        if (fallback != null) {
            schema.set("default", fallback);
        }
        return secret ? schema.put("writeOnly", true) : schema;
    }

    private static JsonNode node(Object value) {
        return Json.mapper().valueToTree(value);
    }
}
