package io.holdfast.control.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file under reading. Whoever asks for a key that is missing or unfit gets a complaint filed and a
 * stand-in, so that one reading finds every error; {@link #finish()} complains about keys that nobody asked for.
 */
public final class Section {

    private final Places places;
    private final MappingNode node;
    private final Complaints complaints;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Places places, MappingNode node, Complaints complaints) {
        this.places = places;
        this.node = node;
        this.complaints = complaints;
        for (var entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                keys.putIfAbsent(key.getValue(), key);
                values.putIfAbsent(key.getValue(), entry.getValueNode());
            }
        }
    }

    public SourceLocation location() {
        return places.of(node);
    }

    /** Where the key is written; where the section begins when it is not written at all. */
    public SourceLocation locationOf(String key) {
        return places.of(keys.getOrDefault(key, node));
    }

    /** Where the value lies that a path of keys and indexes leads to, as far as the path can be followed. */
    public SourceLocation locationOf(List<?> path) {
        return places.of(node, path);
    }

    public void complain(String key, String reason) {
        complaints.add(locationOf(key), reason);
    }

    /** Complains about the value that a path of keys and indexes leads to. */
    public void complain(List<?> path, String reason) {
        complaints.add(locationOf(path), reason);
    }

    /** Whether the key is written with a value other than null. */
    public boolean has(String key) {
        var value = values.get(key);
        return value != null && !value.getTag().equals(Tag.NULL);
    }

    /** The keys that are written, in their order. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Whether the key's value is a mapping, where it might also be a single word. */
    public boolean hasSection(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** Takes note of a key without reading it, and says whether it has a value. */
    public boolean optionalValueIsThere(String key) {
        asked.add(key);
        return has(key);
    }

    /** The text of a key that must be there; empty when it is not. */
    public String text(String key) {
        var text = optionalText(key);
        if (text != null && !text.isBlank()) {
            return text;
        }
        if (text != null || !has(key)) {
            complain(key, "'" + key + "' is missing");
        }
        return "";
    }

    public @Nullable String optionalText(String key) {
        asked.add(key);
        if (!has(key)) {
            return null;
        }
        if (values.get(key) instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        complain(key, "'" + key + "' must be a text");
        return null;
    }

    /** A text in a form of its own; null when the key is not there, or its text (with a complaint) not of that form. */
    public <T> @Nullable T parsed(String key, Function<String, Optional<T>> parser, String form) {
        var text = optionalText(key);
        if (text == null) {
            return null;
        }
        var value = parser.apply(text);
        if (value.isEmpty()) {
            complain(key, "'" + key + ": " + text + "': write " + form);
        }
        return value.orElse(null);
    }

    @Nullable
    Expression optionalExpression(String key) {
        var text = optionalText(key);
        return text != null && values.get(key) instanceof ScalarNode scalar ? places.expression(scalar) : null;
    }

    /** A nested mapping that must be there; an empty one when it is not. */
    public Section section(String key) {
        asked.add(key);
        if (values.get(key) instanceof MappingNode mapping) {
            return new Section(places, mapping, complaints);
        }
        complain(key, has(key) ? "'" + key + "' must be a mapping" : "'" + key + "' is missing");
        return new Section(places, Places.emptyMappingAt(keys.getOrDefault(key, node)), new Complaints());
    }

    /** A list of mappings; empty when the key is not there. */
    public List<Section> sections(String key) {
        return items(key, MappingNode.class, "mapping").stream()
                .map(each -> new Section(places, each, complaints))
                .toList();
    }

    /** A list of texts; empty when the key is not there. */
    public List<String> texts(String key) {
        return items(key, ScalarNode.class, "text").stream()
                .map(ScalarNode::getValue)
                .toList();
    }

    /** A list of texts, of which a single one may stand without brackets; empty when the key is not there. */
    List<String> textOrTexts(String key) {
        return values.get(key) instanceof ScalarNode
                ? Optional.ofNullable(optionalText(key)).stream().toList()
                : texts(key);
    }

    private <N extends Node> List<N> items(String key, Class<N> type, String name) {
        var nodes = nodes(key);
        nodes.stream()
                .filter(each -> !type.isInstance(each))
                .forEach(each -> complaints.add(places.of(each), "every item of '" + key + "' must be a " + name));
        return nodes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Node> nodes(String key) {
        asked.add(key);
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        complain(key, "'" + key + "' must be a list");
        return List.of();
    }

    /** The section as plain maps, lists and scalars. */
    public Map<String, Object> plain() {
        return new PlainValue(places, complaints).map(node);
    }

    /** A nested mapping as plain values; empty when the key is not there. */
    public Map<String, Object> plain(String key) {
        asked.add(key);
        return has(key) ? section(key).plain() : Map.of();
    }

    /** Complains about every key that nobody asked for. */
    public void finish() {
        keys.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> complain(key, "'" + key + "' is no key here; known: " + String.join(", ", asked)));
    }
}
