package io.holdfast.control.check;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.Complaints;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.SourceLocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be wrong with a catalog that could nevertheless be judged by. */
final class Lints {

    /** What Holdfast watches for its own sake: no document promises that sources are heard. */
    private static final String OWN_POPULATION = "source";

    private static final Pattern READ = Pattern.compile("(?:kinds|controls|declarations|frameworks)/[^/.][^/]*\\.yaml");
    private static final Pattern MEANT_TO_BE_READ = Pattern.compile(".*\\.ya?ml");

    private Lints() {}

    /** What must be mended. */
    static List<CatalogError> errors(Catalog catalog) {
        var complaints = new Complaints();
        for (var kind : catalog.kinds()) {
            named("kinds/" + kind.id() + ".yaml", kind.location(), complaints);
            Intake.unknownFields(kind, kind.example())
                    .forEach(field -> complaints.add(
                            kind.location(), "the example has '" + field + "', which is no field of the schema"));
        }
        for (var control : catalog.controls()) {
            named("controls/" + control.id() + ".yaml", control.location(), complaints);
        }
        for (var measure : catalog.measures()) {
            var seen = new HashSet<String>();
            measure.controls().stream()
                    .filter(each -> !seen.add(each))
                    .forEach(each -> complaints.add(
                            measure.location(), "'" + measure.id() + "' names the control '" + each + "' twice"));
        }
        return complaints.inOrder();
    }

    private static void named(String expected, SourceLocation location, Complaints complaints) {
        if (!location.file().equals(expected)) {
            complaints.add(location, "a file is called after its id: name it " + expected);
        }
    }

    /** What is most likely not meant so. */
    static List<CatalogError> warnings(Catalog catalog, CatalogFiles files) {
        var complaints = new Complaints();
        catalog.kinds().forEach(kind -> ofKind(kind, catalog, complaints));
        catalog.controls().forEach(control -> ofControl(control, complaints));
        for (var name : unread(files)) {
            complaints.add(
                    new SourceLocation(name, 1, 1), "nobody reads this file: catalog files are <folder>/<id>.yaml");
        }
        return complaints.inOrder();
    }

    /** Inventories are read by evidence-service, which learns from them which assets there are. */
    private static void ofKind(EvidenceKind kind, Catalog catalog, Complaints complaints) {
        if (catalog.controlsForKind(kind.id()).isEmpty() && !kind.id().equals("inventory.snapshot")) {
            complaints.add(kind.location(), "no control judges evidence of this kind");
        }
        if (kind.example().isEmpty()) {
            complaints.add(kind.location(), "the kind has no example");
        }
        if (kind.schema().get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, field) -> {
                if (!(field instanceof Map<?, ?> map) || !map.containsKey("description")) {
                    complaints.add(kind.location(), "the field '" + name + "' has no description");
                }
            });
        }
    }

    private static void ofControl(Control control, Complaints complaints) {
        if (control.measures().isEmpty() && !control.population().kind().equals(OWN_POPULATION)) {
            complaints.add(control.location(), "no measure names this control");
        }
        if (control.freshFor() == null && control.validUntil() == null && control.objective() == null) {
            complaints.add(
                    control.location(),
                    "without 'fresh_for', 'valid_until' or 'objective' it stays green when its source falls silent");
        }
    }

    private static Set<String> unread(CatalogFiles files) {
        try {
            return files.all().stream()
                    .filter(name -> MEANT_TO_BE_READ.matcher(name).matches())
                    .filter(name -> !READ.matcher(name).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException gone) {
            // The catalog's own folders were complained about already, if they could not be read.
            return Set.of();
        }
    }
}
