package io.holdfast.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.dashboard.form.Field.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Draws the fields of a JSON Schema of an object: what is required first, the rest in the schema's order. */
public final class SchemaForm {

    /** Above this a text is no line any more. */
    private static final int LINE = 512;

    private SchemaForm() {}

    /** The fields with what {@code data} holds; null for an empty form. */
    public static List<Field> of(JsonNode schema, @Nullable JsonNode data) {
        var required = required(schema);
        var fields = new ArrayList<Field>();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var field = field(name, property.getValue(), required.contains(name));
            var present = data == null ? null : data.get(name);
            fields.add(present == null || present.isNull() ? field : field.with(text(field.form(), present)));
        });
        fields.sort((one, other) -> Boolean.compare(other.required(), one.required()));
        return List.copyOf(fields);
    }

    /** The fields with what a person wrote, for a form that is shown again. */
    public static List<Field> filled(List<Field> fields, UnaryOperator<@Nullable String> written) {
        return fields.stream()
                .map(field -> {
                    var value = written.apply(field.parameter());
                    return value == null ? field : field.with(value);
                })
                .toList();
    }

    private static Set<String> required(JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private static Field field(String name, JsonNode property, boolean required) {
        var choices = new ArrayList<String>();
        property.path("enum").forEach(each -> choices.add(each.asText()));
        return new Field(
                name,
                property.path("title").asText(label(name)),
                property.path("description").asText(null),
                form(property, !choices.isEmpty()),
                required,
                choices,
                property.path("default").isValueNode()
                        ? property.path("default").asText()
                        : "");
    }

    private static Form form(JsonNode property, boolean chosen) {
        if (chosen) {
            return Form.CHOICE;
        }
        var type = property.path("type").isArray() ? property.path("type").path(0) : property.path("type");
        return switch (type.asText("object")) {
            case "string" -> text(property);
            case "boolean" -> Form.YES_NO;
            case "integer", "number" -> Form.NUMBER;
            case "array" -> property.path("items").path("type").asText("").equals("string") ? Form.LINES : Form.JSON;
            default -> Form.JSON;
        };
    }

    private static Form text(JsonNode property) {
        if (property.path("format").asText("").equals("date-time")) {
            return Form.INSTANT;
        }
        if (property.path("writeOnly").asBoolean()
                || property.path("format").asText("").equals("password")) {
            return Form.SECRET;
        }
        return property.path("maxLength").asInt() > LINE
                        && !property.path("format").asText("").startsWith("uri")
                        && !property.has("pattern")
                ? Form.LONG_TEXT
                : Form.TEXT;
    }

    private static String text(Form form, JsonNode value) {
        return switch (form) {
            case LINES -> {
                var lines = new ArrayList<String>();
                value.forEach(each -> lines.add(each.asText()));
                yield String.join("\n", lines);
            }
            case INSTANT -> Instants.toField(value.asText());
            case JSON -> value.toPrettyString();
            // A mask that was sent back would become the secret.
            case SECRET -> "";
            case TEXT, LONG_TEXT, CHOICE, YES_NO, NUMBER -> value.asText();
        };
    }

    private static String label(String name) {
        var words = name.replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
