package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One JSON object of a tool's output, read field by field. A field of the wrong type is a flaw and never taken for
 * absent; a JSON null is absent.
 */
final class Fields {

    private final ObjectNode object;
    private final String path;
    private final Flaws flaws;

    private Fields(ObjectNode object, String path, Flaws flaws) {
        this.object = object;
        this.path = path;
        this.flaws = flaws;
    }

    /** The node as an object; anything else is a flaw. */
    static Optional<Fields> of(JsonNode node, String path, Flaws flaws) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Fields(object, path, flaws));
        }
        flaws.add(path, "must be a JSON object");
        return Optional.empty();
    }

    /** The elements of an array of objects; anything else among them is a flaw. */
    static List<Fields> each(JsonNode array, String path, Flaws flaws) {
        if (!array.isArray()) {
            flaws.add(path, "must be a JSON array");
            return List.of();
        }
        var elements = new ArrayList<Fields>();
        for (int i = 0; i < array.size(); i++) {
            of(array.get(i), path + "[" + i + "]", flaws).ifPresent(elements::add);
        }
        return elements;
    }

    String path(String name) {
        return path + "." + name;
    }

    void flaw(String name, String message) {
        flaws.add(path(name), message);
    }

    /** Whether the field is there with a value. */
    boolean has(String name) {
        return object.hasNonNull(name);
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A field that must hold text with at least one visible character; {@code ""} after a flaw. */
    String text(String name) {
        return required(name, optionalText(name), "");
    }

    Optional<String> optionalText(String name) {
        return value(name).flatMap(node -> {
            if (node.isTextual() && !node.textValue().isBlank()) {
                return Optional.of(node.textValue());
            }
            flaw(name, "must be text that is not empty");
            return Optional.empty();
        });
    }

    /** A field that must hold a whole number that is not negative; 0 after a flaw. */
    long count(String name) {
        return required(name, optionalCount(name), 0L);
    }

    Optional<Long> optionalCount(String name) {
        return value(name).flatMap(node -> {
            if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) {
                return Optional.of(node.longValue());
            }
            flaw(name, "must be a whole number that is not negative");
            return Optional.empty();
        });
    }

    Optional<Boolean> optionalFlag(String name) {
        return value(name).flatMap(node -> {
            if (node.isBoolean()) {
                return Optional.of(node.booleanValue());
            }
            flaw(name, "must be true or false");
            return Optional.empty();
        });
    }

    /** An RFC 3339 time. */
    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                flaw(name, "must be a time as in RFC 3339, e.g. 2026-11-22T02:38:34Z");
                return Optional.empty();
            }
        });
    }

    /** A list of texts; empty when the field is absent. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        value(name).ifPresent(node -> {
            if (!node.isArray()) {
                flaw(name, "must be a list of texts");
            }
            for (var element : node) {
                if (element.isTextual()) {
                    texts.add(element.textValue());
                } else if (node.isArray()) {
                    flaw(name, "must hold nothing but texts");
                }
            }
        });
        return texts;
    }

    /** A list of objects; empty when the field is absent. */
    List<Fields> objects(String name) {
        return value(name).map(node -> each(node, path(name), flaws)).orElseGet(List::of);
    }

    Optional<Fields> optionalObject(String name) {
        return value(name).flatMap(node -> of(node, path(name), flaws));
    }

    /** The field as it is, for a reader of its own. */
    Optional<JsonNode> value(String name) {
        return has(name) ? Optional.of(object.get(name)) : Optional.empty();
    }

    private <T> T required(String name, Optional<T> value, T placeholder) {
        if (!has(name)) {
            flaw(name, "is missing");
        }
        return value.orElse(placeholder);
    }
}
