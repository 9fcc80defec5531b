package io.holdfast.control.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The catalog directory: {@code kinds/}, {@code controls/} and {@code declarations/}, and {@code frameworks/} if there are
 * any; one YAML document a file. Tests of controls lie beside them and are no part of the catalog.
 */
public final class CatalogSource {

    private static final String KINDS = "kinds";
    private static final String CONTROLS = "controls";
    private static final String DECLARATIONS = "declarations";
    private static final String FRAMEWORKS = "frameworks";
    private static final String TEST = ".test.yaml";

    private final Path directory;
    private final Complaints complaints = new Complaints();
    private final Map<String, String> hashes = new TreeMap<>();

    private CatalogSource(Path directory) {
        this.directory = directory;
    }

    /** Reads all files. Whatever is wrong with them is in the draft's errors; this throws nothing. */
    public static CatalogDraft read(Path directory) {
        return new CatalogSource(directory).draft();
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
        return Files.isDirectory(directory.resolve(FRAMEWORKS))
                ? documents(FRAMEWORKS, FrameworkFile::read)
                : List.of();
    }

    private <T> List<T> documents(String folder, Function<Section, Optional<T>> reader) {
        var documents = new ArrayList<T>();
        for (var file : files(folder)) {
            var name = folder + "/" + file.getFileName();
            YamlFile.read(file, name, complaints).ifPresent(section -> {
                hashes.put(name, ContentHash.of(section.plain()));
                reader.apply(section).ifPresent(documents::add);
            });
        }
        return documents;
    }

    /** A folder without any file is an error: most likely it is the wrong directory, and nothing would be judged. */
    private List<Path> files(String folder) {
        try (var files = Files.list(directory.resolve(folder))) {
            var found = files.filter(CatalogSource::isCatalogFile)
                    .filter(file -> !folder.equals(CONTROLS) || !file.toString().endsWith(TEST))
                    .sorted()
                    .toList();
            if (found.isEmpty() && !folder.equals(DECLARATIONS)) {
                complaints.add(new SourceLocation(folder, 1, 1), "the folder holds no *.yaml file");
            }
            return found;
        } catch (IOException missing) {
            complaints.add(new SourceLocation(folder, 1, 1), "the folder can't be read: " + missing);
            return List.of();
        }
    }

    private static boolean isCatalogFile(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") && !name.startsWith(".") && Files.isRegularFile(file);
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
