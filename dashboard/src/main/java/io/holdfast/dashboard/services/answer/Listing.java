package io.holdfast.dashboard.services.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a service's list; {@code next} is the cursor of the following one, null on the last. */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    /** The number as people read it: exact on the last page, "n+" when there is more. */
    public String size() {
        return next == null ? String.valueOf(items.size()) : items.size() + "+";
    }
}
