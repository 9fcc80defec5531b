package io.holdfast.dashboard.measures;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the measures to show. */
public record MeasureFilters(
        @Nullable String status,
        @Nullable String declaration,
        @Nullable String section,
        @Nullable String assurance,
        @Nullable String q,
        @Nullable String cursor) {

    private static final int LIMIT = 200;

    Map<String, String> upstream() {
        return Query.limit(LIMIT)
                .and("status", status)
                .and("declaration", declaration)
                .and("section", section)
                .and("assurance", assurance)
                .and("q", q)
                .and("cursor", cursor)
                .parameters();
    }

    /** The page with these filters, from its beginning. */
    public Address address() {
        return Address.of("measures")
                .with("status", status)
                .with("declaration", declaration)
                .with("section", section)
                .with("assurance", assurance)
                .with("q", q);
    }

    public boolean any() {
        return status != null || narrowed();
    }

    /** Whether anything but the status is asked for. */
    boolean narrowed() {
        return declaration != null || section != null || assurance != null || q != null;
    }
}
