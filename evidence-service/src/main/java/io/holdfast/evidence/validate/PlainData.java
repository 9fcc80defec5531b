package io.holdfast.evidence.validate;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON tree into plain values and notes text that no database or UTF-8 writer could keep: U+0000 and half of a
 * surrogate pair are legal in a JSON escape and legal nowhere else.
 */
final class PlainData {

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    Map<String, Object> object(JsonNode object, String path) {
        var fields = LinkedHashMap.<String, Object>newLinkedHashMap(object.size());
        for (var field : object.properties()) {
            var name = text(field.getKey(), path);
            put(fields, name, value(field.getValue(), path + "." + name));
        }
        return fields;
    }

    /** Notes a violation when the text can't be kept. */
    String text(String text, String path) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0) {
                violations.add(new Violation(path, "must not contain U+0000"));
            } else if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                violations.add(new Violation(path, "must not contain half of a surrogate pair"));
            }
        }
        return text;
    }

    @Nullable
    Object value(JsonNode node, String path) {
        return switch (node.getNodeType()) {
            case STRING -> text(node.textValue(), path);
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case OBJECT -> object(node, path);
            case ARRAY -> list(node, path);
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private List<Object> list(JsonNode array, String path) {
        var items = new ArrayList<Object>(array.size());
        var index = 0;
        for (var element : array) {
            add(items, value(element, path + "[" + index++ + "]"));
        }
        return items;
    }

    /** Plain JSON knows null; the contract's map type has no word for it. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        fields.put(name, value);
    }

    @SuppressWarnings("NullAway")
    private static void add(List<Object> items, @Nullable Object value) {
        items.add(value);
    }
}
