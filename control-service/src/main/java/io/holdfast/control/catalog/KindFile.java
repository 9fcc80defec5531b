package io.holdfast.control.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an evidence kind. */
final class KindFile {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    private KindFile() {}

    /** Empty when nothing could judge by it: without a name or with an unusable schema. */
    static Optional<EvidenceKind> read(Section section) {
        var id = section.text("kind");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.complain("kind", "'" + id + "' is no name for a kind: write words with dots, such as backup.run");
        }
        var kind = new EvidenceKind(
                id,
                section.text("title"),
                section.optionalText("description"),
                section.optionalText("subject"),
                section.texts("sources"),
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
}
