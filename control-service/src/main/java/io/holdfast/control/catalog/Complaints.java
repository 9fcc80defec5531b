package io.holdfast.control.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a catalog: an author who mends it wants to see all of it at once. */
public final class Complaints {

    private final List<CatalogError> errors = new ArrayList<>();

    public void add(SourceLocation location, String reason) {
        errors.add(CatalogError.at(location, reason));
    }

    public void add(CatalogError error) {
        errors.add(error);
    }

    public List<CatalogError> inOrder() {
        return errors.stream()
                .distinct()
                .sorted(Comparator.comparing(CatalogError::file).thenComparing(CatalogError::line))
                .toList();
    }
}
