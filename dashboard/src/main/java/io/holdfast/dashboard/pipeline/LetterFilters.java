package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to show.
 *
 * @param status OPEN or REPLAYED
 * @param reason why they were refused; null for whatever reason
 */
record LetterFilters(String status, @Nullable String reason) {

    static final String OPEN = "OPEN";
    static final String REPLAYED = "REPLAYED";

    /** Why an input is not accepted, as evidence-service says it. */
    static final List<String> REASONS = List.of(
            "schema_violation",
            "unknown_kind",
            "not_evidence",
            "not_a_cloudevent",
            "not_json",
            "foreign_source",
            "time_in_future",
            "too_large",
            "unreadable");

    static LetterFilters open(@Nullable String reason) {
        return new LetterFilters(OPEN, reason);
    }

    LetterFilters {
        reason = reason == null || reason.isBlank() ? null : reason;
    }

    Map<String, String> upstream(int limit, @Nullable String cursor) {
        return Query.limit(limit)
                .and("status", status)
                .and("reason", reason)
                .and("cursor", cursor)
                .parameters();
    }

    public boolean isOpen() {
        return status.equals(OPEN);
    }

    /** The page with these filters, from its beginning. */
    public Address address() {
        return Address.of("pipeline").with("status", isOpen() ? null : status).with("reason", reason);
    }

    /** Where everything that they show is sent once more, after a question. */
    public Address replay() {
        return Address.of("pipeline", "replay", "all").with("reason", reason);
    }
}
