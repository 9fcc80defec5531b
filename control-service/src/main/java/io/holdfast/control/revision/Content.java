package io.holdfast.control.revision;

import io.holdfast.control.catalog.CatalogDraft;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a catalog, as they were at one instant.
 *
 * @param files texts by name, e.g. {@code controls/backup-recent.yaml}
 * @param unreadable what could not be read of them
 */
record Content(SortedMap<String, String> files, List<CatalogError> unreadable) implements CatalogFiles {

    Content {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = List.copyOf(unreadable);
    }

    static Content of(Map<String, String> files) {
        return new Content(new TreeMap<>(files), List.of());
    }

    CatalogDraft draft() {
        var draft = CatalogSource.read(this);
        var errors = Stream.concat(unreadable.stream(), draft.errors().stream()).toList();
        return new CatalogDraft(draft.catalog(), errors);
    }

    Compilation compile() {
        return CompiledCatalog.compile(draft());
    }

    /** The same as {@link #compile()}, without the work for what is in force already. */
    Compilation compile(CompiledCatalog inForce) {
        return CompiledCatalog.compile(draft(), inForce);
    }

    /** Every folder is there, be it empty: neither a database nor a bundle keeps empty folders. */
    @Override
    public List<String> in(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .toList();
    }

    @Override
    public String text(String name) throws NoSuchFileException {
        var text = files.get(name);
        if (text == null) {
            throw new NoSuchFileException(name);
        }
        return text;
    }

    @Override
    public boolean has(String folder) {
        return !in(folder).isEmpty();
    }

    @Override
    public List<String> all() {
        return List.copyOf(files.keySet());
    }
}
