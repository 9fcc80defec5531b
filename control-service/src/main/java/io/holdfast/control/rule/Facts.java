package io.holdfast.control.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A view of something for rules, which reads a field only when a rule asks for it. Nothing is copied. A field whose value
 * is null counts as missing. It is as immutable as what it shows, which nobody changes during an evaluation.
 */
@SuppressWarnings("Immutable")
final class Facts extends StructValue<String, Object> {

    /** Where the values of the fields are. */
    interface Fields {
        @Nullable
        Object get(String field);
    }

    private final Shape shape;
    private final String path;
    private final Fields fields;

    /** @param path what the thing is called in rules, e.g. {@code evidence} */
    Facts(Shape shape, String path, Fields fields) {
        this.shape = shape;
        this.path = path;
        this.fields = fields;
    }

    @Override
    public Object select(String field) {
        var value = fields.get(field);
        if (value == null) {
            throw new FieldUnfit(path + "." + field, "is missing");
        }
        return read(field, value);
    }

    @Override
    public Optional<Object> find(String field) {
        var value = fields.get(field);
        return value == null ? Optional.empty() : Optional.of(read(field, value));
    }

    /** The fields that are there, as they came, for telling them to people. */
    Map<String, Object> known() {
        var known = new LinkedHashMap<String, Object>();
        for (var field : shape.fields().keySet()) {
            var value = fields.get(field);
            if (value != null) {
                known.put(field, value);
            }
        }
        return known;
    }

    private Object read(String field, Object value) {
        var type = shape.field(field);
        return type == null ? value : type.read(value, path + "." + field);
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return false;
    }

    @Override
    public CelType celType() {
        return shape.celType();
    }
}
