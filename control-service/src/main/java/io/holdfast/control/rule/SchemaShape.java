package io.holdfast.control.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shape of evidence from its kind's JSON Schema. What a schema leaves open ({@code anyOf}, several types) a rule
 * may use without being checked before.
 */
final class SchemaShape {

    private SchemaShape() {}

    static Shape of(String name, Map<?, ?> schema) {
        var fields = new LinkedHashMap<String, FieldType>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((field, of) -> fields.put(String.valueOf(field), type(name + "." + field, of)));
        }
        return new Shape(name, fields);
    }

    private static FieldType type(String name, @Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return new FieldType.Anything();
        }
        return switch (onlyType(map.get("type"))) {
            case "string" -> text(map);
            case "boolean" -> new FieldType.Bool();
            case "integer" -> new FieldType.Whole();
            case "number" -> new FieldType.Decimal();
            case "array" -> new FieldType.Many(type(name, map.get("items")));
            case "object" -> object(name, map);
            default -> new FieldType.Anything();
        };
    }

    /** The one type besides null, which reads as a missing field; empty when there is none or a choice. */
    private static String onlyType(@Nullable Object type) {
        if (type instanceof List<?> types) {
            var others = types.stream().filter(each -> !"null".equals(each)).toList();
            return others.size() == 1 ? String.valueOf(others.getFirst()) : "";
        }
        return Objects.toString(type, "");
    }

    private static FieldType text(Map<?, ?> schema) {
        if ("date-time".equals(schema.get("format"))) {
            return new FieldType.Timestamp();
        }
        if (schema.get("enum") instanceof List<?> values) {
            return new FieldType.Text(values.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet()));
        }
        return FieldType.Text.ANY;
    }

    private static FieldType object(String name, Map<?, ?> schema) {
        if (schema.get("properties") instanceof Map<?, ?>) {
            return new FieldType.Nested(of(name, schema));
        }
        return new FieldType.Named(type(name, schema.get("additionalProperties")));
    }
}
