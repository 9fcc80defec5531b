package io.holdfast.control.revision;

import io.holdfast.control.catalog.CatalogDraft;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
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
record Content(SortedMap<String, String> files, List<CatalogError> unreadable) {

    Content {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = List.copyOf(unreadable);
    }

    static Content of(Map<String, String> files) {
        return new Content(new TreeMap<>(files), List.of());
    }

    CatalogDraft draft() {
        var draft = CatalogSource.read(CatalogFiles.of(files));
        var errors = Stream.concat(unreadable.stream(), draft.errors().stream()).toList();
        return new CatalogDraft(draft.catalog(), errors);
    }

    Compilation compile() {
        return CompiledCatalog.compile(draft());
    }

    /** The same as {@link #compile()}, without the work when it is what is in force already. */
    Compilation compile(CompiledCatalog inForce) {
        var draft = draft();
        var known = draft.catalog().version().equals(inForce.catalog().version());
        return known && draft.errors().isEmpty() ? new Compilation.Compiled(inForce) : CompiledCatalog.compile(draft);
    }
}
