package io.holdfast.control.rule;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule may do with a field: its type when the rule is compiled, and how its value is read when the rule runs.
 * Values come from JSON and YAML, so a number may be an Integer, a Long or a Double whatever the field's type.
 */
sealed interface FieldType {

    CelType celType();

    /** The value as CEL wants it; {@link FieldUnfit} when it is not of this type. */
    Object read(Object value, String path);

    /**
     * A text.
     *
     * @param allowed the only values there are; empty when any text is possible
     */
    record Text(Set<String> allowed) implements FieldType {

        static final Text ANY = new Text(Set.of());

        public Text {
            allowed = Set.copyOf(allowed);
        }

        @Override
        public CelType celType() {
            return SimpleType.STRING;
        }

        @Override
        public Object read(Object value, String path) {
            return value instanceof String ? value : unfit(value, path, "a text");
        }
    }

    /** True or false. */
    record Bool() implements FieldType {

        @Override
        public CelType celType() {
            return SimpleType.BOOL;
        }

        @Override
        public Object read(Object value, String path) {
            return value instanceof Boolean ? value : unfit(value, path, "true or false");
        }
    }

    /** A whole number. JSON Schema counts 5.0 among them. */
    record Whole() implements FieldType {

        @Override
        public CelType celType() {
            return SimpleType.INT;
        }

        @Override
        public Object read(Object value, String path) {
            if (value instanceof Long) {
                return value;
            }
            if (value instanceof Integer number) {
                return number.longValue();
            }
            if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53) {
                return number.longValue();
            }
            return unfit(value, path, "a whole number of at most 64 bits");
        }
    }

    /** A number. */
    record Decimal() implements FieldType {

        @Override
        public CelType celType() {
            return SimpleType.DOUBLE;
        }

        @Override
        public Object read(Object value, String path) {
            return value instanceof Number number ? number.doubleValue() : unfit(value, path, "a number");
        }
    }

    /** An instant, written as RFC 3339. */
    record Timestamp() implements FieldType {

        @Override
        public CelType celType() {
            return SimpleType.TIMESTAMP;
        }

        @Override
        public Object read(Object value, String path) {
            if (value instanceof Instant) {
                return value;
            }
            try {
                return OffsetDateTime.parse(String.valueOf(value)).toInstant();
            } catch (DateTimeException notOne) {
                return unfit(value, path, "a time (RFC 3339)");
            }
        }
    }

    /** A list of values of one type. */
    record Many(FieldType element) implements FieldType {

        @Override
        public CelType celType() {
            return ListType.create(element.celType());
        }

        @Override
        public Object read(Object value, String path) {
            if (!(value instanceof List<?> list)) {
                return unfit(value, path, "a list");
            }
            var elements = ImmutableList.builderWithExpectedSize(list.size());
            for (var i = 0; i < list.size(); i++) {
                var place = path + "[" + i + "]";
                var each = list.get(i);
                elements.add(each == null ? unfit("null", place, "a value") : element.read(each, place));
            }
            return elements.build();
        }
    }

    /** An object whose keys nobody knows before. */
    record Named(FieldType element) implements FieldType {

        @Override
        public CelType celType() {
            return MapType.create(SimpleType.STRING, element.celType());
        }

        @Override
        public Object read(Object value, String path) {
            return value instanceof Map<?, ?> ? value : unfit(value, path, "an object");
        }
    }

    /** An object with known fields. */
    record Nested(Shape shape) implements FieldType {

        @Override
        public CelType celType() {
            return shape.celType();
        }

        @Override
        public Object read(Object value, String path) {
            return value instanceof Map<?, ?> map ? new Facts(shape, path, map::get) : unfit(value, path, "an object");
        }
    }

    /** A value about which the schema says nothing that a rule could build on. */
    record Anything() implements FieldType {

        @Override
        public CelType celType() {
            return SimpleType.DYN;
        }

        @Override
        public Object read(Object value, String path) {
            return switch (value) {
                case Integer number -> number.longValue();
                case BigDecimal number -> number.doubleValue();
                case BigInteger number -> unfit(number, path, "a number of at most 64 bits");
                default -> value;
            };
        }
    }

    private static Object unfit(Object value, String path, String expected) {
        throw new FieldUnfit(path, "is " + Wording.value(value) + ", which is not " + expected);
    }
}
