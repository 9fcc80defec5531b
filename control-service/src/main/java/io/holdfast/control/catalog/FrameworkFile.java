package io.holdfast.control.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a framework, and what controls say they are mapped to. */
final class FrameworkFile {

    private FrameworkFile() {}

    /** Empty when it has no id. */
    static Optional<Framework> read(Section section) {
        var id = section.text("id");
        var seen = new HashSet<String>();
        var items =
                section.sections("items").stream().map(each -> item(each, seen)).toList();
        if (items.isEmpty()) {
            section.complain("items", "'items' must have at least one item");
        }
        var framework = new Framework(id, section.text("title"), items, section.location());
        section.finish();
        return id.isEmpty() ? Optional.empty() : Optional.of(framework);
    }

    private static Framework.Item item(Section section, Set<String> seen) {
        var item = new Framework.Item(section.text("id"), section.text("title"));
        if (!seen.add(item.id())) {
            section.complain("id", "the item '" + item.id() + "' is given twice");
        }
        section.finish();
        return item;
    }

    /** The control's {@code maps_to}: item ids by framework id, all of which {@code known} has. */
    static Map<String, List<String>> mapsTo(Section control, List<Framework> known) {
        if (!control.optionalValueIsThere("maps_to")) {
            return Map.of();
        }
        var section = control.section("maps_to");
        var byId = known.stream().collect(Collectors.toMap(Framework::id, each -> each));
        var mapped = new TreeMap<String, List<String>>();
        for (var id : section.keys()) {
            var items = section.texts(id);
            var framework = byId.get(id);
            if (framework == null) {
                section.complain(id, unknown(id, byId));
            } else {
                items.stream()
                        .filter(each -> framework.item(each).isEmpty())
                        .forEach(each -> section.complain(
                                id, "'" + each + "' is no item of '" + id + "' (" + framework.location() + ")"));
            }
            mapped.put(id, items);
        }
        return mapped;
    }

    private static String unknown(String id, Map<String, Framework> known) {
        return known.isEmpty()
                ? "'" + id + "' can't be looked up: the catalog has no usable file in frameworks/"
                : "no usable framework '" + id + "'; known: "
                        + known.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
