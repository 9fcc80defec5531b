package io.holdfast.control.catalog;

import java.nio.file.Path;

/** The catalog directory: {@code kinds/}, {@code controls/} and {@code declarations/}, one YAML document a file. */
public final class CatalogSource {

    private CatalogSource() {}

    /** Reads all files. Whatever is wrong with them is in the draft's errors; this throws nothing. */
    @SuppressWarnings("DoNotCallSuggester")
    public static CatalogDraft read(Path directory) {
        throw new UnsupportedOperationException("Not written yet: " + directory);
    }
}
