package io.holdfast.dashboard.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote into a form, as data. What was left empty is left out, so that the schema and not the form decides what
 * must be there.
 *
 * @param violations what cannot be read as what the field asks for
 */
public record Written(ObjectNode data, List<Violation> violations) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public static Written of(List<Field> fields, UnaryOperator<@Nullable String> parameters) {
        var data = NODES.objectNode();
        var violations = new ArrayList<Violation>();
        for (var field : fields) {
            var text = parameters.apply(field.parameter());
            if (text != null && !text.isBlank()) {
                try {
                    data.set(field.name(), value(field, text.strip()));
                } catch (IllegalArgumentException | JsonProcessingException unreadable) {
                    violations.add(new Violation(field.name(), "cannot be read: " + firstLine(unreadable)));
                }
            }
        }
        return new Written(data, List.copyOf(violations));
    }

    private static JsonNode value(Field field, String text) throws JsonProcessingException {
        return switch (field.form()) {
            case TEXT, LONG_TEXT, SECRET, CHOICE -> NODES.textNode(text);
            case YES_NO -> NODES.booleanNode(text.equals("true"));
            case NUMBER -> number(text);
            case INSTANT ->
                NODES.textNode(Instants.read(text)
                        .orElseThrow(() -> new IllegalArgumentException("write a date and a time in UTC"))
                        .toString());
            case LINES -> {
                var lines = NODES.arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
                yield lines;
            }
            case JSON -> MAPPER.readTree(text);
        };
    }

    /** Whole numbers stay whole, since a schema tells 3 from 3.0. */
    private static JsonNode number(String text) {
        var number = new BigDecimal(text.replace(',', '.'));
        return number.scale() <= 0 ? NODES.numberNode(number.toBigIntegerExact()) : NODES.numberNode(number);
    }

    private static String firstLine(Exception unreadable) {
        var message = unreadable.getMessage();
        return message == null
                ? "not of this form"
                : message.lines().findFirst().orElse("not of this form");
    }
}
