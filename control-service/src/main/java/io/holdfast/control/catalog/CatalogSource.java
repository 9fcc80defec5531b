package io.holdfast.control.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A catalog's files: {@code kinds/}, {@code controls/} and {@code declarations/}, and {@code frameworks/} if there are
 * any; one YAML document a file. Tests of controls lie beside them and are no part of the catalog.
 */
public final class CatalogSource {

    private static final String KINDS = "kinds";
    /** The folder of controls and their tests. */
    public static final String CONTROLS = "controls";

    private static final String DECLARATIONS = "declarations";
    private static final String FRAMEWORKS = "frameworks";
    private static final String TEST = ".test.yaml";

    private final CatalogFiles files;
    private final Complaints complaints = new Complaints();
    private final Map<String, String> hashes = new TreeMap<>();

    private CatalogSource(CatalogFiles files) {
        this.files = files;
    }

    /** Reads all files. Whatever is wrong with them is in the draft's errors; this throws nothing. */
    public static CatalogDraft read(Path directory) {
        return read(CatalogFiles.of(directory));
    }

    /** The same for files that may lie anywhere. */
    public static CatalogDraft read(CatalogFiles files) {
        return new CatalogSource(files).draft();
    }

    /** Whether the file, which lies in {@code controls/}, holds tests of a control. */
    public static boolean isTest(String name) {
        return name.endsWith(TEST);
    }

    private CatalogDraft draft() {
        var kinds = unique(documents(KINDS, KindFile::read), EvidenceKind::id, EvidenceKind::location);
        var knownKinds = kinds.stream().map(EvidenceKind::id).toList();
        var frameworks = unique(frameworks(), Framework::id, Framework::location);
        var controls = unique(
                documents(CONTROLS, section -> ControlFile.read(section, knownKinds, frameworks)),
                Control::id,
                Control::location);
        var knownControls = controls.stream().map(Control::id).toList();
        var declarations = unique(
                documents(DECLARATIONS, section -> DeclarationFile.read(section, knownControls)),
                Declaration::id,
                Declaration::location);
        var naming = new MeasureNaming();
        var sound = declarations.stream()
                .map(each -> naming.unique(each, complaints))
                .toList();
        var named = controls.stream().map(naming::named).toList();
        var catalog = new Catalog(ContentHash.of(hashes), kinds, named, sound, frameworks);
        return new CatalogDraft(catalog, complaints.inOrder());
    }

    private List<Framework> frameworks() {
        return files.has(FRAMEWORKS) ? documents(FRAMEWORKS, FrameworkFile::read) : List.of();
    }

    private <T> List<T> documents(String folder, Function<Section, Optional<T>> reader) {
        var documents = new ArrayList<T>();
        for (var name : names(folder)) {
            YamlFile.read(files, name, complaints).ifPresent(section -> {
                hashes.put(name, ContentHash.of(section.plain()));
                reader.apply(section).ifPresent(documents::add);
            });
        }
        return documents;
    }

    /** A folder without any file is an error: most likely it is the wrong directory, and nothing would be judged. */
    private List<String> names(String folder) {
        try {
            var names = files.in(folder).stream()
                    .filter(name -> !folder.equals(CONTROLS) || !isTest(name))
                    .toList();
            if (names.isEmpty() && !folder.equals(DECLARATIONS)) {
                complaints.add(new SourceLocation(folder, 1, 1), "the folder holds no *.yaml file");
            }
            return names;
        } catch (IOException missing) {
            complaints.add(new SourceLocation(folder, 1, 1), "the folder can't be read: " + missing);
            return List.of();
        }
    }

    private <T> List<T> unique(List<T> items, Function<T, String> id, Function<T, SourceLocation> location) {
        var byId = new LinkedHashMap<String, T>();
        for (var item : items) {
            var first = byId.putIfAbsent(id.apply(item), item);
            if (first != null) {
                complaints.add(
                        location.apply(item),
                        "the id '" + id.apply(item) + "' is already given in " + location.apply(first));
            }
        }
        return List.copyOf(new TreeMap<>(byId).values());
    }
}
