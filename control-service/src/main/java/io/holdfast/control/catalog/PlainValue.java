package io.holdfast.control.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML nodes into what JSON could say too: maps, lists, strings, longs, doubles, booleans and null. It is stricter
 * than YAML where YAML surprises people.
 */
final class PlainValue {

    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9].*");

    private final Places places;
    private final Complaints complaints;

    PlainValue(Places places, Complaints complaints) {
        this.places = places;
        this.complaints = complaints;
    }

    @Nullable
    Object of(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> list(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("A YAML node of an unknown shape: " + node);
        };
    }

    Map<String, Object> map(MappingNode mapping) {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                complain(entry.getKeyNode(), "a key must be a single word");
            } else if (map.containsKey(key.getValue())) {
                complain(key, "the key '" + key.getValue() + "' is given twice");
            } else {
                put(map, key.getValue(), of(entry.getValueNode()));
            }
        }
        return map;
    }

    /** A null stays in the map: {@code default: null} says something else than no default. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }

    private List<@Nullable Object> list(SequenceNode sequence) {
        var list = new ArrayList<@Nullable Object>();
        sequence.getValue().forEach(each -> list.add(of(each)));
        return list;
    }

    private @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return bool(scalar, text);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar, text, tag);
        }
        if (!tag.equals(Tag.STR) && !tag.equals(Tag.TIMESTAMP)) {
            complain(scalar, "a text that begins with '!' is a tag for YAML: put it in quotes");
        }
        return text;
    }

    private Object bool(ScalarNode scalar, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            complain(scalar, "'" + text + "' is true or false for YAML: put it in quotes, or write true or false");
        }
        return text.equals("true");
    }

    private Object number(ScalarNode scalar, String text, Tag tag) {
        try {
            // YAML reads 017 as fifteen; nobody who writes it in a catalog means that.
            if (tag.equals(Tag.INT) && !LEADING_ZERO.matcher(text).matches()) {
                return Long.parseLong(text);
            }
            if (tag.equals(Tag.FLOAT) && Double.isFinite(Double.parseDouble(text))) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException notPlain) {
            // Octal, hexadecimal, base 60 and the like: reported below, like an infinite number.
        }
        complain(scalar, "'" + text + "' is not a plain decimal number; if it is a text, put it in quotes");
        return 0L;
    }

    private void complain(Node node, String reason) {
        complaints.add(places.of(node), reason);
    }
}
