package io.holdfast.control.catalog;

import io.holdfast.control.catalog.EvidenceKind.Collection;
import io.holdfast.control.catalog.EvidenceKind.Trap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an evidence kind. */
final class KindFile {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    private static final Set<String> STANDARDS = Set.of("ecs", "ocsf", "oscal");

    private KindFile() {}

    /** Empty when nothing could judge by it: without a name or with an unusable schema. */
    static Optional<EvidenceKind> read(Section section) {
        var id = section.text("kind");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.complain(
                    "kind",
                    "'" + id + "' is no name for a kind: write words in lower case with dots, such as backup.run");
        }
        var kind = new EvidenceKind(
                id,
                section.text("title"),
                section.optionalText("description"),
                section.optionalText("subject"),
                section.texts("sources"),
                collection(section),
                terms(section),
                traps(section),
                section.section("schema").plain(),
                section.plain("example"),
                section.location());
        section.finish();
        if (!section.has("schema")) {
            return Optional.empty();
        }
        var faults = SchemaPolicy.check(kind.schema(), kind.example());
        faults.forEach(fault -> section.complain(fault.path(), fault.reason()));
        return id.isEmpty() || !faults.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    private static Collection collection(Section section) {
        var word = section.optionalText("collection");
        return switch (word) {
            case null -> Collection.AUTOMATED;
            case "automated" -> Collection.AUTOMATED;
            case "attested" -> Collection.ATTESTED;
            default -> {
                section.complain("collection", "'" + word + "': write automated or attested");
                yield Collection.AUTOMATED;
            }
        };
    }

    private static Map<String, List<String>> terms(Section kind) {
        if (!kind.optionalValueIsThere("terms")) {
            return Map.of();
        }
        var section = kind.section("terms");
        var terms = new LinkedHashMap<String, List<String>>();
        for (var standard : section.keys()) {
            if (!STANDARDS.contains(standard)) {
                section.complain(standard, "'" + standard + "' is no standard here; known: ecs, ocsf, oscal");
            }
            terms.put(standard, section.textOrTexts(standard));
        }
        return terms;
    }

    private static List<Trap> traps(Section kind) {
        var seen = new HashSet<String>();
        return kind.sections("traps").stream()
                .map(section -> {
                    var trap = new Trap(section.text("id"), section.text("title"));
                    if (!seen.add(trap.id())) {
                        section.complain("id", "the trap '" + trap.id() + "' is given twice");
                    }
                    section.finish();
                    return trap;
                })
                .toList();
    }
}
