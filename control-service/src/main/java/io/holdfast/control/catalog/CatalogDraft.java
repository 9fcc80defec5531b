package io.holdfast.control.catalog;

import java.util.List;

/**
 * A catalog as far as it could be read. Only {@code rule}, which also knows what is wrong with the expressions, decides
 * whether it comes into force.
 *
 * @param catalog what could be read
 * @param errors what could not; everything, not just the first
 */
public record CatalogDraft(Catalog catalog, List<CatalogError> errors) {

    public CatalogDraft {
        errors = List.copyOf(errors);
    }
}
