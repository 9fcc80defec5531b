package io.holdfast.control.catalog;

import java.util.List;
import java.util.Map;

/** A control that somebody wrote and that is in no catalog yet. */
public final class ControlText {

    /** Under which name its errors are told. */
    public static final String NAME = "control";

    private ControlText() {}

    /**
     * Reads it against the kinds and frameworks of a catalog. The draft has no other control, and no measures.
     *
     * @param yaml what would be the control's file
     */
    public static CatalogDraft read(String yaml, Catalog catalog) {
        var complaints = new Complaints();
        var knownKinds = catalog.kinds().stream().map(EvidenceKind::id).toList();
        var control = YamlFile.read(CatalogFiles.of(Map.of(NAME, yaml)), NAME, complaints)
                .flatMap(section -> ControlFile.read(section, knownKinds, catalog.frameworks()));
        var alone = alone(control.map(List::of).orElse(List.of()), catalog);
        return new CatalogDraft(alone, complaints.inOrder());
    }

    /** A control of the catalog with some of its params changed, without the others. */
    public static CatalogDraft withParams(Control control, Map<String, Object> changed, Catalog catalog) {
        return new CatalogDraft(alone(List.of(control.withParams(changed)), catalog), List.of());
    }

    private static Catalog alone(List<Control> controls, Catalog catalog) {
        return new Catalog(catalog.version(), catalog.kinds(), controls, List.of(), catalog.frameworks());
    }
}
