package io.holdfast.control.rule;

import io.holdfast.control.catalog.CatalogError;
import java.util.List;

/** What became of a catalog draft. */
public sealed interface Compilation permits Compilation.Compiled, Compilation.Refused {

    /** It may come into force. */
    record Compiled(CompiledCatalog catalog) implements Compilation {}

    /**
     * It may not; the running catalog stays.
     *
     * @param errors every error, of the files as well as of the expressions, by file and line; never empty
     */
    record Refused(List<CatalogError> errors) implements Compilation {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
