package io.holdfast.control.rule;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that a rule may name of something, each with its type. */
final class Shape {

    private final Map<String, FieldType> fields;
    private final StructType celType;

    /** @param name what CEL calls the type; unique within one environment */
    Shape(String name, Map<String, FieldType> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        var types = ImmutableMap.<String, CelType>builder();
        fields.forEach((field, type) -> types.put(field, type.celType()));
        var byField = types.buildOrThrow();
        this.celType = StructType.create(name, byField.keySet(), field -> Optional.ofNullable(byField.get(field)));
    }

    StructType celType() {
        return celType;
    }

    Map<String, FieldType> fields() {
        return fields;
    }

    @Nullable
    FieldType field(String name) {
        return fields.get(name);
    }
}
