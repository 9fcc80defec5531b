package io.holdfast.control.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a control's params from their values. */
final class ParamShape {

    private ParamShape() {}

    static Shape of(String name, Map<?, ?> params) {
        var fields = new LinkedHashMap<String, FieldType>();
        params.forEach((param, value) -> fields.put(String.valueOf(param), type(name + "." + param, value)));
        return new Shape(name, fields);
    }

    private static FieldType type(String name, @Nullable Object value) {
        return switch (value) {
            case String text -> FieldType.Text.ANY;
            case Boolean bool -> new FieldType.Bool();
            case Long number -> new FieldType.Whole();
            case Double number -> new FieldType.Decimal();
            case List<?> list -> list(name, list);
            case Map<?, ?> map -> new FieldType.Nested(of(name, map));
            case null, default -> new FieldType.Anything();
        };
    }

    private static FieldType list(String name, List<?> list) {
        var types = list.stream().map(each -> type(name, each)).collect(Collectors.toSet());
        return new FieldType.Many(types.size() == 1 ? types.iterator().next() : new FieldType.Anything());
    }
}
