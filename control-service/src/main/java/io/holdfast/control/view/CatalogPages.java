package io.holdfast.control.view;

import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists that are in memory, in the catalog's order. */
final class CatalogPages {

    private CatalogPages() {}

    /** The items after the one that the cursor names; from the beginning when the catalog no longer has it. */
    static <T> Page<T> page(List<T> items, @Nullable Integer limit, @Nullable String cursor, Function<T, String> id) {
        var size = Limit.of(limit);
        var start = 0;
        for (var last : Cursor.parse(cursor, 1)) {
            start = items.stream().map(id).toList().indexOf(last) + 1;
        }
        var rest = items.subList(start, Math.min(items.size(), start + size + 1));
        return Page.of(rest, size, item -> Cursor.of(id.apply(item)));
    }
}
